-- A person's rows are kept to the viewer's reach (employees/0005_limit_rows.sql, docs/access.md).
call employees.limit_rows('learning.enrollments', 'oneself');
call employees.limit_rows('learning.completions', 'others');
call employees.limit_rows('learning.learning_path_completions', 'others');
call employees.limit_rows('learning.certifications', 'others');
call employees.limit_rows('learning.development_plans', 'oneself');
call employees.limit_rows('learning.development_actions', 'oneself',
  person => '(select plan.employee_id from learning.development_plans plan where plan.id = development_plan_id)');

revoke insert, update, delete on
  learning.published_course, learning.published_completion, learning.published_enrollment,
  learning.published_learning_path_completion, learning.published_certification
  from loopgraph_learning;

create or replace view learning.published_completion with (security_barrier) as
  select id, employee_id, course_id, category, completed_at, score, passed from learning.completions
  where (select employees.sees_everyone()) or employee_id in (select employees.seen_employees());

create or replace view learning.published_enrollment with (security_barrier) as
  select id, employee_id, course_id, origin, status, enrolled_at, due_on, progress, last_activity_at
  from learning.enrollments
  where (select employees.sees_everyone()) or employee_id in (select employees.seen_employees());

create or replace view learning.published_learning_path_completion with (security_barrier) as
  select id, learning_path_id, employee_id, completed_at from learning.learning_path_completions
  where (select employees.sees_everyone()) or employee_id in (select employees.seen_employees());

create or replace view learning.published_certification with (security_barrier) as
  select id, employee_id, course_id, issued_on, expires_on from learning.certifications
  where (select employees.sees_everyone()) or employee_id in (select employees.seen_employees());

-- The policies ask of each row whose it is: so the indexes that counts read alone say it too (of 36,000 completions of a
-- category in 12 ms, where by the table it took 31).
drop index learning.completions_category_completed_at_id_idx;
create index completions_category_completed_at_id_idx on learning.completions (category, completed_at desc, id desc) include (employee_id);
drop index learning.completions_course_id_completed_at_id_idx;
create index completions_course_id_completed_at_id_idx on learning.completions (course_id, completed_at desc, id desc) include (employee_id);
drop index learning.enrollments_course_id_enrolled_at_id_idx;
create index enrollments_course_id_enrolled_at_id_idx on learning.enrollments (course_id, enrolled_at desc, id desc) include (employee_id);
