-- What a course teaches is a fact of the skills subgraph; learning does not store it.
create table skills.course_skills (
  course_id uuid not null,
  skill_id uuid not null references skills.skills on delete cascade,
  level smallint not null check (level between 1 and 5),
  primary key (course_id, skill_id)
);
create index on skills.course_skills (skill_id, course_id);

create table skills.course_competencies (
  course_id uuid not null,
  competency_id text not null references skills.competencies on delete cascade,
  level smallint not null check (level between 1 and 5),
  primary key (course_id, competency_id)
);
create index on skills.course_competencies (competency_id, level, course_id);
