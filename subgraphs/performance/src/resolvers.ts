import { parseUuid } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import { scalars } from '@loopgraph/kit/scalars';
import type { EmployeeRef } from './refs.ts';
import type { Resolvers } from './schema.generated.ts';

function employeeRef(id: string | null): EmployeeRef | null {
  return id === null ? null : { id };
}

export const resolvers: Resolvers = {
  Date: scalars.Date,
  DateTime: scalars.DateTime,

  Query: {
    reviewCycle: (_root, { id }, { loaders }, info) =>
      loaders.reviewCycle(info).load(parseUuid(id, 'a review cycle')),
    reviewCycles: (_root, args, { loaders }, info) => loaders.reviewCycles(args, info),
    review: (_root, { id }, { loaders }, info) =>
      loaders.review(info).load(parseUuid(id, 'a review')),
    reviews: (_root, args, { loaders }, info) => loaders.reviews(args, info),
    reviewRating: (_root, { id }, { loaders }, info) =>
      loaders.reviewRating(info).load(parseUuid(id, 'a review rating')),
    reviewRatings: (_root, args, { loaders }, info) => loaders.reviewRatings(args, info),
    goal: (_root, { id }, { loaders }, info) => loaders.goal(info).load(parseUuid(id, 'a goal')),
    goals: (_root, args, { loaders }, info) => loaders.goals(args, info),
    checkIn: (_root, { id }, { loaders }, info) =>
      loaders.checkIn(info).load(parseUuid(id, 'a check-in')),
    checkIns: (_root, args, { loaders }, info) => loaders.checkIns(args, info),
  },

  ReviewCycle: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.reviewCycle(info).load(parseUuid(id, 'a review cycle')),
    competencies: ({ id }, _args, { loaders }) => loaders.competenciesOfReviewCycle.load(id),
    reviews: ({ id }, args, { loaders }, info) => loaders.reviewsOfReviewCycle(id, args, info),
  },

  Review: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.review(info).load(parseUuid(id, 'a review')),
    cycle: (review, _args, { loaders }, info) =>
      loaders.reviewCycle(info).load(column(review, 'reviewCycleId')).existing("a review's cycle"),
    employee: (review) => ({ id: column(review, 'employeeId') }),
    reviewer: (review) => employeeRef(column(review, 'reviewerId')),
    ratings: ({ id }, _args, { loaders }, info) => loaders.ratingsOfReview(info).load(id),
  },

  ReviewRating: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.reviewRating(info).load(parseUuid(id, 'a review rating')),
    employee: (rating) => ({ id: column(rating, 'employeeId') }),
    competency: (rating) => ({ id: column(rating, 'competencyId') }),
    review: (rating, _args, { loaders }, info) =>
      loaders.review(info).load(column(rating, 'reviewId')).existing("a rating's review"),
    cycle: (rating, _args, { loaders }, info) =>
      loaders.reviewCycle(info).load(column(rating, 'reviewCycleId')).existing("a rating's cycle"),
    calibrations: ({ id }, _args, { loaders }, info) => loaders.calibrations(info).load(id),
  },

  Calibration: {
    calibratedBy: (calibration) => employeeRef(column(calibration, 'calibratedById')),
  },

  Goal: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.goal(info).load(parseUuid(id, 'a goal')),
    employee: (goal) => ({ id: column(goal, 'employeeId') }),
    cycle: (goal, _args, { loaders }, info) => {
      const cycleId = column(goal, 'reviewCycleId');
      return cycleId === null ? null : loaders.reviewCycle(info).load(cycleId);
    },
    competencies: ({ id }, _args, { loaders }) => loaders.competenciesOfGoal.load(id),
    checkIns: ({ id }, args, { loaders }, info) => loaders.checkInsOfGoal(id, args, info),
  },

  GoalCompetency: {
    competency: ({ competencyId }) => ({ id: competencyId }),
  },

  CheckIn: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loaders.checkIn(info).load(parseUuid(id, 'a check-in')),
    goal: (checkIn, _args, { loaders }, info) =>
      loaders.goal(info).load(column(checkIn, 'goalId')).existing("a check-in's goal"),
    author: (checkIn) => employeeRef(column(checkIn, 'authorId')),
  },

  Employee: {
    __resolveReference: ({ id }) => ({ id: parseUuid(id, 'an employee') }),
    reviews: ({ id }, args, { loaders }, info) => loaders.reviewsOfEmployee(id, args, info),
    ratings: ({ id }, args, { loaders }, info) => loaders.ratingsOfEmployee(args, info).load(id),
    goals: ({ id }, args, { loaders }, info) => loaders.goalsOfEmployee(id, args, info),
  },

  // Without a __resolveReference: what the gateway sends is all that is known, and up to 10,000 come at once.
  CourseCompletion: {
    ratingsAfter: (completion, args, { loaders }, info) =>
      loaders.ratingsAfter(completion, args, info),
    ratingBefore: (completion, args, { loaders }, info) =>
      loaders.ratingBefore(completion, args, info),
  },
};
