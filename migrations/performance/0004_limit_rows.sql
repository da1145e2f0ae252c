-- A person's rows are kept to the viewer's reach (employees/0005_limit_rows.sql, docs/access.md).
call employees.limit_rows('performance.reviews', 'others');
call employees.limit_rows('performance.review_ratings', 'others');
call employees.limit_rows('performance.calibrations', 'others',
  person => '(select rating.employee_id from performance.review_ratings rating where rating.id = review_rating_id)');
call employees.limit_rows('performance.goals', 'oneself');
call employees.limit_rows('performance.goal_competencies', 'oneself',
  person => '(select goal.employee_id from performance.goals goal where goal.id = goal_id)');
call employees.limit_rows('performance.check_ins', 'oneself');

revoke insert, update, delete on
  performance.published_review_cycle, performance.published_review, performance.published_review_rating,
  performance.published_goal
  from loopgraph_performance;

create or replace view performance.published_review with (security_barrier) as
  select id, review_cycle_id, employee_id, reviewer_id, status, overall_score, filed_at from performance.reviews
  where (select employees.sees_everyone()) or employee_id in (select employees.seen_employees());

create or replace view performance.published_review_rating with (security_barrier) as
  select r.id, r.review_id, r.review_cycle_id, r.employee_id, v.reviewer_id, r.competency_id, r.score, r.rated_on
  from performance.review_ratings r join performance.reviews v on v.id = r.review_id
  where (select employees.sees_everyone()) or r.employee_id in (select employees.seen_employees());

create or replace view performance.published_goal with (security_barrier) as
  select id, employee_id, review_cycle_id, status, progress, starts_on, due_on from performance.goals
  where (select employees.sees_everyone()) or employee_id in (select employees.seen_employees());

-- The policies ask of each row whose it is: so the indexes that counts read alone say it too.
drop index performance.reviews_review_cycle_id_created_at_id_idx;
create index reviews_review_cycle_id_created_at_id_idx on performance.reviews (review_cycle_id, created_at desc, id desc) include (employee_id);
drop index performance.review_ratings_competency_id_rated_on_id_idx;
create index review_ratings_competency_id_rated_on_id_idx on performance.review_ratings (competency_id, rated_on desc, id desc) include (employee_id);
drop index performance.review_ratings_review_cycle_id_rated_on_id_idx;
create index review_ratings_review_cycle_id_rated_on_id_idx on performance.review_ratings (review_cycle_id, rated_on desc, id desc) include (employee_id);
