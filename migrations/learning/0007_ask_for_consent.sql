-- What people enroll in, give up and do while learning serves to evaluate their performance only where they consented to that,
-- and only while they do.
create policy consented on learning.enrollments as restrictive for select using (
  not (select employees.states_purpose('PERFORMANCE_EVALUATION'))
  or employee_id in (select employee_id from employees.published_consent where purpose = 'PERFORMANCE_EVALUATION'));

create or replace view learning.published_enrollment with (security_barrier) as
  select id, employee_id, course_id, origin, status, enrolled_at, due_on, progress, last_activity_at
  from learning.enrollments
  where ((select employees.sees_everyone()) or employee_id in (select employees.seen_employees()))
    and (
      not (select employees.states_purpose('PERFORMANCE_EVALUATION'))
      or employee_id in (select employee_id from employees.published_consent where purpose = 'PERFORMANCE_EVALUATION')
    );
