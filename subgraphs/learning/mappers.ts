/** What the parent of each type's resolvers is; read by codegen.ts. */
export default {
  Certification: './tables/certifications.ts#CertificationRow',
  CertificationConnection: '@loopgraph/kit/connection#Connection<CertificationRow>',
  Competency: './refs.ts#CompetencyRef',
  Course: './tables/courses.ts#CourseRow',
  CourseCompletion: './tables/completions.ts#CompletionRow',
  CourseCompletionConnection: '@loopgraph/kit/connection#Connection<CompletionRow>',
  CourseConnection: '@loopgraph/kit/connection#Connection<CourseRow>',
  DevelopmentAction: './tables/development-plans.ts#DevelopmentActionRow',
  DevelopmentPlan: './tables/development-plans.ts#DevelopmentPlanRow',
  DevelopmentPlanConnection: '@loopgraph/kit/connection#Connection<DevelopmentPlanRow>',
  Employee: './refs.ts#EmployeeRef',
  Enrollment: './tables/enrollments.ts#EnrollmentRow',
  EnrollmentConnection: '@loopgraph/kit/connection#Connection<EnrollmentRow>',
  LearningPath: './tables/learning-paths.ts#LearningPathRow',
  LearningPathCompletion: './tables/learning-paths.ts#LearningPathCompletionRow',
  LearningPathCompletionConnection:
    '@loopgraph/kit/connection#Connection<LearningPathCompletionRow>',
  LearningPathConnection: '@loopgraph/kit/connection#Connection<LearningPathRow>',
};
