-- The leadership question (without totalCount) as one statement by hand; $1 is `first`.
select json_build_object('courseCompletions', json_build_object(
  'pageInfo', json_build_object('hasNextPage', count(*) > $1::int),
  'nodes', coalesce(json_agg(node order by completed_at desc, id desc) filter (where place <= $1::int), '[]')
))::text as data
from (
  select
    c.id, c.completed_at, row_number() over (order by c.completed_at desc, c.id desc) as place,
    json_build_object(
      'completedAt', to_char(c.completed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'score', c.score,
      'course', json_build_object('title', k.title),
      'employee', json_build_object('name', e.name, 'orgUnit', json_build_object('name', u.name)),
      'ratingsAfter', coalesce(r.ratings, '[]')
    ) as node
  from (
    select * from learning.completions where category = 'LEADERSHIP'
    order by completed_at desc, id desc limit $1::int + 1
  ) c
  join learning.courses k on k.id = c.course_id
  join employees.employees e on e.id = c.employee_id
  join employees.org_units u on u.id = e.org_unit_id
  left join lateral (
    select json_agg(json_build_object('score', r.score, 'ratedOn', r.rated_on) order by r.rated_on, r.id) as ratings
    from performance.review_ratings r
    where r.employee_id = c.employee_id and r.competency_id = 'team-management'
      and r.rated_on > (c.completed_at at time zone 'UTC')::date
      and r.rated_on <= ((c.completed_at at time zone 'UTC')::date + interval '6 months')::date
  ) r on true
) answered
