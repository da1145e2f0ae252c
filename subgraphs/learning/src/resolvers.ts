import { scalars } from '@loopgraph/kit/scalars';
import { Certification } from './resolvers/certification.ts';
import { CourseCompletion } from './resolvers/course-completion.ts';
import { Course } from './resolvers/course.ts';
import { DevelopmentAction, DevelopmentPlan } from './resolvers/development-plan.ts';
import { Employee } from './resolvers/employee.ts';
import { Enrollment } from './resolvers/enrollment.ts';
import { LearningPath, LearningPathCompletion } from './resolvers/learning-path.ts';
import { Query } from './resolvers/query.ts';
import type { Resolvers } from './schema.generated.ts';

export const resolvers: Resolvers = {
  ...scalars,
  Query,
  Certification,
  Course,
  CourseCompletion,
  DevelopmentAction,
  DevelopmentPlan,
  Employee,
  Enrollment,
  LearningPath,
  LearningPathCompletion,
};
