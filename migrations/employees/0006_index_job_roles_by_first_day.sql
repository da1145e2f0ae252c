-- Lists of people come by their first day unless said otherwise: an order by name takes the right to know names.
create index on employees.employees (job_role_id, hired_on, id);
