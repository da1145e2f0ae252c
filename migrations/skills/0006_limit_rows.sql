-- A person's rows are kept to the viewer's reach (employees/0005_limit_rows.sql, docs/access.md).
call employees.limit_rows('skills.observations', 'others');
call employees.limit_rows('skills.assessments', 'others');
call employees.limit_rows('skills.assessment_evidence', 'others',
  person => '(select assessment.employee_id from skills.assessments assessment where assessment.id = assessment_id)');
call employees.limit_rows('skills.qualifications', 'others');

revoke insert, update, delete on
  skills.published_competency, skills.published_job_role, skills.published_job_role_requirement,
  skills.published_course_competency, skills.published_course_skill, skills.published_competency_assessment,
  skills.published_qualification
  from loopgraph_skills;

create or replace view skills.published_competency_assessment with (security_barrier) as
  select id, employee_id, competency_id, method, score, assessed_at from skills.assessments
  where (select employees.sees_everyone()) or employee_id in (select employees.seen_employees());

create or replace view skills.published_qualification with (security_barrier) as
  select id, employee_id, qualification_type_id, state, granted_on, expires_on from skills.qualifications
  where (select employees.sees_everyone()) or employee_id in (select employees.seen_employees());
