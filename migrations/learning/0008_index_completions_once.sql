-- One index for what an employee completed, latest first, and for that nothing is there twice: with two, a million more
-- completions took a fifth longer to write. Of those of one instant the rest is put in order as it is read.
create unique index completions_employee_id_completed_at_course_id_key
  on learning.completions (employee_id, completed_at, course_id);
alter table learning.completions drop constraint completions_employee_id_course_id_completed_at_key;
drop index learning.completions_employee_id_completed_at_id_idx;
