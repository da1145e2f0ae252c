create view learning.published_course as
  select id, title, category, provider, duration_hours, mandatory, valid_months from learning.courses;

create view learning.published_completion as
  select id, employee_id, course_id, category, completed_at, score, passed from learning.completions;

create view learning.published_enrollment as
  select id, employee_id, course_id, origin, status, enrolled_at, due_on, progress, last_activity_at
  from learning.enrollments;

create view learning.published_learning_path_completion as
  select id, learning_path_id, employee_id, completed_at from learning.learning_path_completions;

create view learning.published_certification as
  select id, employee_id, course_id, issued_on, expires_on from learning.certifications;

grant usage on schema learning to loopgraph_learning;
grant select, insert, update, delete on all tables in schema learning to loopgraph_learning;
