create view performance.published_review_cycle as
  select id, name, status, starts_on, ends_on from performance.review_cycles;

create view performance.published_review as
  select id, review_cycle_id, employee_id, reviewer_id, status, overall_score, filed_at from performance.reviews;

create view performance.published_review_rating as
  select r.id, r.review_id, r.review_cycle_id, r.employee_id, v.reviewer_id, r.competency_id, r.score, r.rated_on
  from performance.review_ratings r join performance.reviews v on v.id = r.review_id;

create view performance.published_goal as
  select id, employee_id, review_cycle_id, status, progress, starts_on, due_on from performance.goals;

grant usage on schema performance to loopgraph_performance;
grant select, insert, update, delete on all tables in schema performance to loopgraph_performance;
