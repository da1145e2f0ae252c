create view skills.published_competency as
  select id, name, category, valid_months from skills.competencies;

create view skills.published_job_role as
  select id, title, family, level from skills.job_roles;

create view skills.published_job_role_requirement as
  select job_role_id, competency_id, required_level, essential from skills.job_role_requirements;

create view skills.published_course_competency as
  select course_id, competency_id, level from skills.course_competencies;

create view skills.published_course_skill as
  select course_id, skill_id, level from skills.course_skills;

create view skills.published_competency_assessment as
  select id, employee_id, competency_id, method, score, assessed_at from skills.assessments;

create view skills.published_qualification as
  select id, employee_id, qualification_type_id, state, granted_on, expires_on from skills.qualifications;

grant usage on schema skills to loopgraph_skills;
grant select, insert, update, delete on all tables in schema skills to loopgraph_skills;
