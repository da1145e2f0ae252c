import { scalars } from '@loopgraph/kit/scalars';
import { assessmentResolvers } from './resolvers/assessments.ts';
import { competencyResolvers } from './resolvers/competencies.ts';
import { courseResolvers } from './resolvers/courses.ts';
import { employeeResolvers } from './resolvers/employees.ts';
import { jobRoleResolvers } from './resolvers/job-roles.ts';
import { observationResolvers } from './resolvers/observations.ts';
import { occupationResolvers } from './resolvers/occupations.ts';
import { qualificationResolvers } from './resolvers/qualifications.ts';
import { queryResolvers } from './resolvers/query.ts';
import { skillResolvers } from './resolvers/skills.ts';
import type { Resolvers } from './schema.generated.ts';

export const resolvers: Resolvers = {
  Date: scalars.Date,
  DateTime: scalars.DateTime,
  ...queryResolvers,
  ...skillResolvers,
  ...occupationResolvers,
  ...competencyResolvers,
  ...jobRoleResolvers,
  ...courseResolvers,
  ...observationResolvers,
  ...assessmentResolvers,
  ...qualificationResolvers,
  ...employeeResolvers,
};
