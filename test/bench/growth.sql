-- The question of the growth benchmark as one statement by hand; $1 is `first`.
select json_build_object('employees', json_build_object(
  'nodes', coalesce(json_agg(node order by hired_on, id), '[]')
))::text as data
from (
  select
    e.id, e.hired_on,
    json_build_object(
      'name', e.name,
      'orgUnit', json_build_object('name', u.name),
      'completions', json_build_object('nodes', coalesce(c.completions, '[]'))
    ) as node
  from (
    select * from employees.employees order by hired_on, id limit $1::int
  ) e
  join employees.org_units u on u.id = e.org_unit_id
  left join lateral (
    select json_agg(json_build_object(
      'completedAt', to_char(c.completed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'score', c.score,
      'course', json_build_object('title', k.title)
    ) order by c.completed_at desc, c.id desc) as completions
    from (
      select * from learning.completions where employee_id = e.id
      order by completed_at desc, id desc limit 15
    ) c
    join learning.courses k on k.id = c.course_id
  ) c on true
) answered
