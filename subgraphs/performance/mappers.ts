/** What the parent of each type's resolvers is; read by codegen.ts. */
export default {
  Calibration: './tables.ts#CalibrationRow',
  CheckIn: './tables.ts#CheckInRow',
  CheckInConnection: '@loopgraph/kit/connection#Connection<CheckInRow>',
  Competency: './refs.ts#CompetencyRef',
  CourseCompletion: './refs.ts#CourseCompletionRef',
  Employee: './refs.ts#EmployeeRef',
  Goal: './tables.ts#GoalRow',
  GoalCompetency: './tables.ts#GoalCompetencyRow',
  GoalConnection: '@loopgraph/kit/connection#Connection<GoalRow>',
  Review: './tables.ts#ReviewRow',
  ReviewConnection: '@loopgraph/kit/connection#Connection<ReviewRow>',
  ReviewCycle: './tables.ts#ReviewCycleRow',
  ReviewCycleConnection: '@loopgraph/kit/connection#Connection<ReviewCycleRow>',
  ReviewRating: './tables.ts#ReviewRatingRow',
  ReviewRatingConnection: '@loopgraph/kit/connection#Connection<ReviewRatingRow>',
};
