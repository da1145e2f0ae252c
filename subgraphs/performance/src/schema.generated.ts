import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CalibrationRow, CheckInRow, GoalRow, GoalCompetencyRow, ReviewRow, ReviewCycleRow, ReviewRatingRow } from './tables.ts';
import type { Connection } from '@loopgraph/kit/connection';
import type { CompetencyRef, CourseCompletionRef, EmployeeRef } from './refs.ts';
import type { Context } from './loaders.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A day of the calendar, as RFC 3339 writes it: 2026-01-31. */
  Date: { input: string; output: string; }
  /** An instant, as RFC 3339 writes it, in UTC: 2026-01-31T09:30:00.000Z. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A step that brought a rating to the scale of the others. */
export type Calibration = {
  readonly __typename?: 'Calibration';
  /** When. */
  readonly calibratedAt: Scalars['DateTime']['output'];
  /** Who did it; null where HR no longer knows them, the viewer may not see them, or HR cannot be asked. */
  readonly calibratedBy?: Maybe<Employee>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** Why; null where the viewer may not read it: that takes `performance:narrative`. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The score after. */
  readonly scoreAfter: Scalars['Float']['output'];
  /** The score before. */
  readonly scoreBefore: Scalars['Float']['output'];
};

/** A talk about a goal on its way. */
export type CheckIn = {
  readonly __typename?: 'CheckIn';
  /** Who wrote it down; null where HR no longer knows them, the viewer may not see them, or HR cannot be asked. */
  readonly author?: Maybe<Employee>;
  /** When. */
  readonly checkedInAt: Scalars['DateTime']['output'];
  /** The goal. */
  readonly goal: Goal;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** What was said; null where nothing was written, or the viewer may not read it: that takes `performance:narrative`. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The part reached by then: from 0 to 1. */
  readonly progress: Scalars['Float']['output'];
};

/** A page of check-ins. */
export type CheckInConnection = {
  readonly __typename?: 'CheckInConnection';
  /** The page, each check-in with its cursor. */
  readonly edges: ReadonlyArray<CheckInEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<CheckIn>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A check-in on a page. */
export type CheckInEdge = {
  readonly __typename?: 'CheckInEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The check-in. */
  readonly node: CheckIn;
};

/** Which check-ins. Conditions are joined by and. */
export type CheckInFilter = {
  /** Written down in this range of time. */
  readonly checkedInAt?: InputMaybe<DateTimeRange>;
  /** On a goal of this employee. */
  readonly employee?: InputMaybe<Scalars['ID']['input']>;
};

/** In which order check-ins come. */
export type CheckInOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: CheckInOrderField;
};

/** What check-ins can be ordered by. */
export type CheckInOrderField =
  /** The time of the talk. */
  | 'CHECKED_IN_AT';

/** A capability that the company cares about, with levels that one can observe. */
export type Competency = {
  readonly __typename?: 'Competency';
  /** A slug, such as `team-management`. */
  readonly id: Scalars['ID']['output'];
};

/** One person's completion of one course. */
export type CourseCompletion = {
  readonly __typename?: 'CourseCompletion';
  /** When the course was completed. */
  readonly completedAt: Scalars['DateTime']['output'];
  /** Who completed the course. */
  readonly employee?: Maybe<Employee>;
  /** Opaque, and the same in every system of the supergraph. */
  readonly id: Scalars['ID']['output'];
  /** The latest review rating that this person was given on a competency on the day of completion (in UTC) or before; null where there was none. */
  readonly ratingBefore?: Maybe<ReviewRating>;
  /** The review ratings that this person was given on a competency after the day of completion (in UTC) and up to the same day some calendar months later, the earliest first. Null where the ratings cannot be read. */
  readonly ratingsAfter?: Maybe<ReadonlyArray<ReviewRating>>;
};


/** One person's completion of one course. */
export type CourseCompletionRatingBeforeArgs = {
  competency: Scalars['ID']['input'];
};


/** One person's completion of one course. */
export type CourseCompletionRatingsAfterArgs = {
  competency: Scalars['ID']['input'];
  months?: Scalars['Int']['input'];
};

/** A range of days, both ends included; an absent end is open. */
export type DateRange = {
  /** The first day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The last day. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** A range of time; an absent end is open. */
export type DateTimeRange = {
  /** The first instant after it. */
  readonly before?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant in it. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Someone who works or worked here, as the HRIS knows them today. */
export type Employee = {
  readonly __typename?: 'Employee';
  /** Their goals. */
  readonly goals?: Maybe<GoalConnection>;
  /** Opaque, and the same in every system of the supergraph. */
  readonly id: Scalars['ID']['output'];
  /** The ratings that reviews gave them, the latest first, 500 at most. */
  readonly ratings?: Maybe<ReadonlyArray<ReviewRating>>;
  /** The reviews about them. */
  readonly reviews?: Maybe<ReviewConnection>;
};


/** Someone who works or worked here, as the HRIS knows them today. */
export type EmployeeGoalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GoalFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: GoalOrder;
};


/** Someone who works or worked here, as the HRIS knows them today. */
export type EmployeeRatingsArgs = {
  competency?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
};


/** Someone who works or worked here, as the HRIS knows them today. */
export type EmployeeReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ReviewOrder;
};

/** Something that someone means to reach in a period. */
export type Goal = {
  readonly __typename?: 'Goal';
  /** The talks about it, the latest first. */
  readonly checkIns: CheckInConnection;
  /** The competencies that it needs. */
  readonly competencies: ReadonlyArray<GoalCompetency>;
  /** The cycle that looks at it; null where none does. */
  readonly cycle?: Maybe<ReviewCycle>;
  /** The day by which it is to be reached. */
  readonly dueOn: Scalars['Date']['output'];
  /** Whose goal it is; null where HR no longer knows them, or cannot be asked. */
  readonly employee?: Maybe<Employee>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** How one will know that it is reached. */
  readonly measure: Scalars['String']['output'];
  /** The part reached, as of the latest check-in: from 0 to 1. */
  readonly progress: Scalars['Float']['output'];
  /** The first day. */
  readonly startsOn: Scalars['Date']['output'];
  /** How it stands. */
  readonly status: GoalStatus;
  /** What is to be reached. */
  readonly title: Scalars['String']['output'];
};


/** Something that someone means to reach in a period. */
export type GoalCheckInsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: CheckInOrder;
};

/** A competency that a goal needs. */
export type GoalCompetency = {
  readonly __typename?: 'GoalCompetency';
  /** The competency; null where the skills subgraph no longer knows it, or cannot be asked. */
  readonly competency?: Maybe<Competency>;
  /** The level that it needs, from 1 to 5. */
  readonly requiredLevel: Scalars['Int']['output'];
};

/** A page of goals. */
export type GoalConnection = {
  readonly __typename?: 'GoalConnection';
  /** The page, each goal with its cursor. */
  readonly edges: ReadonlyArray<GoalEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Goal>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A goal on a page. */
export type GoalEdge = {
  readonly __typename?: 'GoalEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The goal. */
  readonly node: Goal;
};

/** Which goals. Conditions are joined by and. */
export type GoalFilter = {
  /** Needing this competency. */
  readonly competency?: InputMaybe<Scalars['ID']['input']>;
  /** That this cycle looks at. */
  readonly cycle?: InputMaybe<Scalars['ID']['input']>;
  /** Due in this range of days. */
  readonly dueOn?: InputMaybe<DateRange>;
  /** Of this employee. */
  readonly employee?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<GoalStatus>>;
};

/** In which order goals come. */
export type GoalOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: GoalOrderField;
};

/** What goals can be ordered by. */
export type GoalOrderField =
  /** The day by which it is to be reached. */
  | 'DUE_ON';

/** How a goal stands. */
export type GoalStatus =
  /** Reached. */
  | 'ACHIEVED'
  /** Given up because it matters no more. */
  | 'CANCELLED'
  /** Not reached in time. */
  | 'MISSED'
  /** Being worked on. */
  | 'OPEN';

/** Which end of an order comes first. */
export type OrderDirection =
  /** The smallest, earliest or first in the alphabet. */
  | 'ASC'
  /** The greatest, latest or last in the alphabet. */
  | 'DESC';

/** What lies beyond a page, as the Relay specification has it. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of its last row; null where the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are more rows after this page; of a page read with `last`, whether `before` was given. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are more rows before this page; of a page read with `first`, whether `after` was given. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of its first row; null where the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** What an answer is for. Each request states one. */
export type Purpose =
  /** To show that law and rules are kept. */
  | 'COMPLIANCE'
  /** To help people grow. */
  | 'DEVELOPMENT'
  /** To keep another system up to date. */
  | 'INTEGRATION'
  /** To judge how people did. */
  | 'PERFORMANCE_EVALUATION'
  /** For the person whom it is about. */
  | 'SELF_SERVICE'
  /** To learn about the company as a whole. */
  | 'WORKFORCE_ANALYTICS';

/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type Query = {
  readonly __typename?: 'Query';
  /** The check-in with this id; null where there is none, or none that the viewer may see. */
  readonly checkIn?: Maybe<CheckIn>;
  /** The check-ins on all goals. */
  readonly checkIns?: Maybe<CheckInConnection>;
  /** The goal with this id; null where there is none, or none that the viewer may see. */
  readonly goal?: Maybe<Goal>;
  /** Everyone's goals. */
  readonly goals?: Maybe<GoalConnection>;
  /** The review with this id; null where there is none, or none that the viewer may see. */
  readonly review?: Maybe<Review>;
  /** The review cycle with this id; null where there is none. */
  readonly reviewCycle?: Maybe<ReviewCycle>;
  /** The review cycles. */
  readonly reviewCycles?: Maybe<ReviewCycleConnection>;
  /** The review rating with this id; null where there is none, or none that the viewer may see. */
  readonly reviewRating?: Maybe<ReviewRating>;
  /** The ratings that reviews gave. */
  readonly reviewRatings?: Maybe<ReviewRatingConnection>;
  /** The reviews of all cycles. */
  readonly reviews?: Maybe<ReviewConnection>;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryCheckInArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryCheckInsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CheckInFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: CheckInOrder;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryGoalArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryGoalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GoalFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: GoalOrder;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryReviewArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryReviewCycleArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryReviewCyclesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewCycleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ReviewCycleOrder;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryReviewRatingArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryReviewRatingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewRatingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ReviewRatingOrder;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ReviewOrder;
};

/** How someone performed in one cycle, as their reviewer sees it. */
export type Review = {
  readonly __typename?: 'Review';
  /** When it was begun. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The cycle. */
  readonly cycle: ReviewCycle;
  /** Who is reviewed; null where HR no longer knows them, or cannot be asked. */
  readonly employee?: Maybe<Employee>;
  /** When it was filed; null in a draft. */
  readonly filedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** What the reviewer wrote; null where nothing was written, or the viewer may not read it: that takes `performance:narrative`. */
  readonly narrative?: Maybe<Scalars['String']['output']>;
  /** The score as a whole, from 1.0 to 5.0; null in a draft. */
  readonly overallScore?: Maybe<Scalars['Float']['output']>;
  /** Its ratings, in the order of the form. */
  readonly ratings: ReadonlyArray<ReviewRating>;
  /** Who reviews; null where HR no longer knows them, the viewer may not see them, or HR cannot be asked. */
  readonly reviewer?: Maybe<Employee>;
  /** How far it has come. */
  readonly status: ReviewStatus;
};

/** A page of reviews. */
export type ReviewConnection = {
  readonly __typename?: 'ReviewConnection';
  /** The page, each review with its cursor. */
  readonly edges: ReadonlyArray<ReviewEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Review>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A period after which everyone's performance is reviewed by one form. */
export type ReviewCycle = {
  readonly __typename?: 'ReviewCycle';
  /** The competencies that its form asks to rate, in the form's order. */
  readonly competencies: ReadonlyArray<Competency>;
  /** The last day of that period. */
  readonly endsOn: Scalars['Date']['output'];
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** Its reviews. */
  readonly reviews: ReviewConnection;
  /** The first day of the period that it looks at. */
  readonly startsOn: Scalars['Date']['output'];
  /** How far it has come. */
  readonly status: ReviewCycleStatus;
};


/** A period after which everyone's performance is reviewed by one form. */
export type ReviewCycleReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ReviewOrder;
};

/** A page of review cycles. */
export type ReviewCycleConnection = {
  readonly __typename?: 'ReviewCycleConnection';
  /** The page, each cycle with its cursor. */
  readonly edges: ReadonlyArray<ReviewCycleEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<ReviewCycle>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A cycle on a page. */
export type ReviewCycleEdge = {
  readonly __typename?: 'ReviewCycleEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The cycle. */
  readonly node: ReviewCycle;
};

/** Which cycles. Conditions are joined by and. */
export type ReviewCycleFilter = {
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<ReviewCycleStatus>>;
};

/** In which order cycles come. */
export type ReviewCycleOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: ReviewCycleOrderField;
};

/** What cycles can be ordered by. */
export type ReviewCycleOrderField =
  /** The first day of the period. */
  | 'STARTS_ON';

/** How far a review cycle has come. */
export type ReviewCycleStatus =
  /** Ratings of different managers are being brought to one scale. */
  | 'CALIBRATION'
  /** Done with. */
  | 'CLOSED'
  /** Reviews are being written. */
  | 'OPEN'
  /** Yet to come. */
  | 'PLANNED';

/** A review on a page. */
export type ReviewEdge = {
  readonly __typename?: 'ReviewEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The review. */
  readonly node: Review;
};

/** Which reviews. Conditions are joined by and. */
export type ReviewFilter = {
  /** Of this cycle. */
  readonly cycle?: InputMaybe<Scalars['ID']['input']>;
  /** About this employee. */
  readonly employee?: InputMaybe<Scalars['ID']['input']>;
  /** With at most this score as a whole. */
  readonly maxOverallScore?: InputMaybe<Scalars['Float']['input']>;
  /** With at least this score as a whole. */
  readonly minOverallScore?: InputMaybe<Scalars['Float']['input']>;
  /** By this employee. */
  readonly reviewer?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<ReviewStatus>>;
};

/** In which order reviews come. */
export type ReviewOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: ReviewOrderField;
};

/** What reviews can be ordered by. */
export type ReviewOrderField =
  /** The time at which it was begun. */
  | 'CREATED_AT';

/** How someone did on one competency in the period of a review. */
export type ReviewRating = {
  readonly __typename?: 'ReviewRating';
  /** What calibration did to it, step by step; null where the purpose is not one that calibrations serve. */
  readonly calibrations?: Maybe<ReadonlyArray<Calibration>>;
  /** The competency; null where the skills subgraph no longer knows it, or cannot be asked. */
  readonly competency?: Maybe<Competency>;
  /** The cycle of that review. */
  readonly cycle: ReviewCycle;
  /** Who is rated; null where HR no longer knows them, or cannot be asked. */
  readonly employee?: Maybe<Employee>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** The day on which it was given. */
  readonly ratedOn: Scalars['Date']['output'];
  /** The review that it is part of. */
  readonly review: Review;
  /** From 1.0 to 5.0, after calibration. */
  readonly score: Scalars['Float']['output'];
};

/** A page of review ratings. */
export type ReviewRatingConnection = {
  readonly __typename?: 'ReviewRatingConnection';
  /** The page, each rating with its cursor. */
  readonly edges: ReadonlyArray<ReviewRatingEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<ReviewRating>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A rating on a page. */
export type ReviewRatingEdge = {
  readonly __typename?: 'ReviewRatingEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The rating. */
  readonly node: ReviewRating;
};

/** Which ratings. Conditions are joined by and. */
export type ReviewRatingFilter = {
  /** On this competency. */
  readonly competency?: InputMaybe<Scalars['ID']['input']>;
  /** Given in a review of this cycle. */
  readonly cycle?: InputMaybe<Scalars['ID']['input']>;
  /** Of this employee. */
  readonly employee?: InputMaybe<Scalars['ID']['input']>;
  /** At most so high. */
  readonly maxScore?: InputMaybe<Scalars['Float']['input']>;
  /** At least so high. */
  readonly minScore?: InputMaybe<Scalars['Float']['input']>;
  /** Given in this range of days. */
  readonly ratedOn?: InputMaybe<DateRange>;
};

/** In which order ratings come. */
export type ReviewRatingOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: ReviewRatingOrderField;
};

/** What ratings can be ordered by. */
export type ReviewRatingOrderField =
  /** The day on which it was given. */
  | 'RATED_ON';

/** How far a review has come. */
export type ReviewStatus =
  /** Read by the one whom it is about. */
  | 'ACKNOWLEDGED'
  /** Brought to one scale with those of other managers. */
  | 'CALIBRATED'
  /** Being written. */
  | 'DRAFT'
  /** Handed in by the reviewer. */
  | 'FILED';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  CheckIn: CheckIn;
  CourseCompletion: CourseCompletion;
  Employee: Employee;
  Goal: Goal;
  Review: Review;
  ReviewCycle: ReviewCycle;
  ReviewRating: ReviewRating;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  CheckIn:
    ( { __typename: 'CheckIn' }
    & GraphQLRecursivePick<FederationTypes['CheckIn'], {"id":true}> );
  CourseCompletion:
    ( { __typename: 'CourseCompletion' }
    & GraphQLRecursivePick<FederationTypes['CourseCompletion'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['CourseCompletion'], {"employee":{"id":true},"completedAt":true}>
        | GraphQLRecursivePick<FederationTypes['CourseCompletion'], {"employee":{"id":true},"completedAt":true}>
        | GraphQLRecursivePick<FederationTypes['CourseCompletion'], {"employee":{"id":true},"completedAt":true}> ) );
  Employee:
    ( { __typename: 'Employee' }
    & GraphQLRecursivePick<FederationTypes['Employee'], {"id":true}> );
  Goal:
    ( { __typename: 'Goal' }
    & GraphQLRecursivePick<FederationTypes['Goal'], {"id":true}> );
  Review:
    ( { __typename: 'Review' }
    & GraphQLRecursivePick<FederationTypes['Review'], {"id":true}> );
  ReviewCycle:
    ( { __typename: 'ReviewCycle' }
    & GraphQLRecursivePick<FederationTypes['ReviewCycle'], {"id":true}> );
  ReviewRating:
    ( { __typename: 'ReviewRating' }
    & GraphQLRecursivePick<FederationTypes['ReviewRating'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Calibration: ResolverTypeWrapper<CalibrationRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CheckIn: ResolverTypeWrapper<CheckInRow>;
  CheckInConnection: ResolverTypeWrapper<Connection<CheckInRow>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CheckInEdge: ResolverTypeWrapper<Omit<CheckInEdge, 'node'> & { node: ResolversTypes['CheckIn'] }>;
  CheckInFilter: CheckInFilter;
  CheckInOrder: CheckInOrder;
  CheckInOrderField: CheckInOrderField;
  Competency: ResolverTypeWrapper<CompetencyRef>;
  CourseCompletion: ResolverTypeWrapper<CourseCompletionRef>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  Employee: ResolverTypeWrapper<EmployeeRef>;
  Goal: ResolverTypeWrapper<GoalRow>;
  GoalCompetency: ResolverTypeWrapper<GoalCompetencyRow>;
  GoalConnection: ResolverTypeWrapper<Connection<GoalRow>>;
  GoalEdge: ResolverTypeWrapper<Omit<GoalEdge, 'node'> & { node: ResolversTypes['Goal'] }>;
  GoalFilter: GoalFilter;
  GoalOrder: GoalOrder;
  GoalOrderField: GoalOrderField;
  GoalStatus: GoalStatus;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Purpose: Purpose;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Review: ResolverTypeWrapper<ReviewRow>;
  ReviewConnection: ResolverTypeWrapper<Connection<ReviewRow>>;
  ReviewCycle: ResolverTypeWrapper<ReviewCycleRow>;
  ReviewCycleConnection: ResolverTypeWrapper<Connection<ReviewCycleRow>>;
  ReviewCycleEdge: ResolverTypeWrapper<Omit<ReviewCycleEdge, 'node'> & { node: ResolversTypes['ReviewCycle'] }>;
  ReviewCycleFilter: ReviewCycleFilter;
  ReviewCycleOrder: ReviewCycleOrder;
  ReviewCycleOrderField: ReviewCycleOrderField;
  ReviewCycleStatus: ReviewCycleStatus;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>;
  ReviewFilter: ReviewFilter;
  ReviewOrder: ReviewOrder;
  ReviewOrderField: ReviewOrderField;
  ReviewRating: ResolverTypeWrapper<ReviewRatingRow>;
  ReviewRatingConnection: ResolverTypeWrapper<Connection<ReviewRatingRow>>;
  ReviewRatingEdge: ResolverTypeWrapper<Omit<ReviewRatingEdge, 'node'> & { node: ResolversTypes['ReviewRating'] }>;
  ReviewRatingFilter: ReviewRatingFilter;
  ReviewRatingOrder: ReviewRatingOrder;
  ReviewRatingOrderField: ReviewRatingOrderField;
  ReviewStatus: ReviewStatus;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Calibration: CalibrationRow;
  ID: Scalars['ID']['output'];
  Float: Scalars['Float']['output'];
  CheckIn: CheckInRow;
  CheckInConnection: Connection<CheckInRow>;
  Int: Scalars['Int']['output'];
  CheckInEdge: Omit<CheckInEdge, 'node'> & { node: ResolversParentTypes['CheckIn'] };
  CheckInFilter: CheckInFilter;
  CheckInOrder: CheckInOrder;
  Competency: CompetencyRef;
  CourseCompletion: CourseCompletionRef;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  Employee: EmployeeRef;
  Goal: GoalRow;
  GoalCompetency: GoalCompetencyRow;
  GoalConnection: Connection<GoalRow>;
  GoalEdge: Omit<GoalEdge, 'node'> & { node: ResolversParentTypes['Goal'] };
  GoalFilter: GoalFilter;
  GoalOrder: GoalOrder;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Review: ReviewRow;
  ReviewConnection: Connection<ReviewRow>;
  ReviewCycle: ReviewCycleRow;
  ReviewCycleConnection: Connection<ReviewCycleRow>;
  ReviewCycleEdge: Omit<ReviewCycleEdge, 'node'> & { node: ResolversParentTypes['ReviewCycle'] };
  ReviewCycleFilter: ReviewCycleFilter;
  ReviewCycleOrder: ReviewCycleOrder;
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] };
  ReviewFilter: ReviewFilter;
  ReviewOrder: ReviewOrder;
  ReviewRating: ReviewRatingRow;
  ReviewRatingConnection: Connection<ReviewRatingRow>;
  ReviewRatingEdge: Omit<ReviewRatingEdge, 'node'> & { node: ResolversParentTypes['ReviewRating'] };
  ReviewRatingFilter: ReviewRatingFilter;
  ReviewRatingOrder: ReviewRatingOrder;
  String: Scalars['String']['output'];
};

export type PurposeDirectiveArgs = {
  allow: ReadonlyArray<Purpose>;
};

export type PurposeDirectiveResolver<Result, Parent, ContextType = Context, Args = PurposeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RevealsDirectiveArgs = {
  field: Scalars['String']['input'];
};

export type RevealsDirectiveResolver<Result, Parent, ContextType = Context, Args = RevealsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CalibrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Calibration'] = ResolversParentTypes['Calibration']> = {
  calibratedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  calibratedBy?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scoreAfter?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  scoreBefore?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CheckInResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckIn'] = ResolversParentTypes['CheckIn'], FederationReferenceType extends FederationReferenceTypes['CheckIn'] = FederationReferenceTypes['CheckIn']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CheckIn']> | FederationReferenceType, FederationReferenceType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  checkedInAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  goal?: Resolver<ResolversTypes['Goal'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CheckInConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckInConnection'] = ResolversParentTypes['CheckInConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CheckInEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheckInEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckInEdge'] = ResolversParentTypes['CheckInEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CheckIn'], ParentType, ContextType>;
};

export type CompetencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Competency'] = ResolversParentTypes['Competency']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CourseCompletionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseCompletion'] = ResolversParentTypes['CourseCompletion'], FederationReferenceType extends FederationReferenceTypes['CourseCompletion'] = FederationReferenceTypes['CourseCompletion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CourseCompletion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ratingBefore?: Resolver<Maybe<ResolversTypes['ReviewRating']>, ParentType, ContextType, RequireFields<CourseCompletionRatingBeforeArgs, 'competency'>>;
  ratingsAfter?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReviewRating']>>, ParentType, ContextType, RequireFields<CourseCompletionRatingsAfterArgs, 'competency' | 'months'>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EmployeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee'], FederationReferenceType extends FederationReferenceTypes['Employee'] = FederationReferenceTypes['Employee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Employee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  goals?: Resolver<Maybe<ResolversTypes['GoalConnection']>, ParentType, ContextType, RequireFields<EmployeeGoalsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ratings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReviewRating']>>, ParentType, ContextType, Partial<EmployeeRatingsArgs>>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<EmployeeReviewsArgs, 'orderBy'>>;
};

export type GoalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Goal'] = ResolversParentTypes['Goal'], FederationReferenceType extends FederationReferenceTypes['Goal'] = FederationReferenceTypes['Goal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Goal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  checkIns?: Resolver<ResolversTypes['CheckInConnection'], ParentType, ContextType, RequireFields<GoalCheckInsArgs, 'orderBy'>>;
  competencies?: Resolver<ReadonlyArray<ResolversTypes['GoalCompetency']>, ParentType, ContextType>;
  cycle?: Resolver<Maybe<ResolversTypes['ReviewCycle']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['GoalStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GoalCompetencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GoalCompetency'] = ResolversParentTypes['GoalCompetency']> = {
  competency?: Resolver<Maybe<ResolversTypes['Competency']>, ParentType, ContextType>;
  requiredLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GoalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GoalConnection'] = ResolversParentTypes['GoalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GoalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Goal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GoalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GoalEdge'] = ResolversParentTypes['GoalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Goal'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  checkIn?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType, RequireFields<QueryCheckInArgs, 'id'>>;
  checkIns?: Resolver<Maybe<ResolversTypes['CheckInConnection']>, ParentType, ContextType, RequireFields<QueryCheckInsArgs, 'orderBy'>>;
  goal?: Resolver<Maybe<ResolversTypes['Goal']>, ParentType, ContextType, RequireFields<QueryGoalArgs, 'id'>>;
  goals?: Resolver<Maybe<ResolversTypes['GoalConnection']>, ParentType, ContextType, RequireFields<QueryGoalsArgs, 'orderBy'>>;
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType, RequireFields<QueryReviewArgs, 'id'>>;
  reviewCycle?: Resolver<Maybe<ResolversTypes['ReviewCycle']>, ParentType, ContextType, RequireFields<QueryReviewCycleArgs, 'id'>>;
  reviewCycles?: Resolver<Maybe<ResolversTypes['ReviewCycleConnection']>, ParentType, ContextType, RequireFields<QueryReviewCyclesArgs, 'orderBy'>>;
  reviewRating?: Resolver<Maybe<ResolversTypes['ReviewRating']>, ParentType, ContextType, RequireFields<QueryReviewRatingArgs, 'id'>>;
  reviewRatings?: Resolver<Maybe<ResolversTypes['ReviewRatingConnection']>, ParentType, ContextType, RequireFields<QueryReviewRatingsArgs, 'orderBy'>>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<QueryReviewsArgs, 'orderBy'>>;
};

export type ReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review'], FederationReferenceType extends FederationReferenceTypes['Review'] = FederationReferenceTypes['Review']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Review']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cycle?: Resolver<ResolversTypes['ReviewCycle'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  filedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  narrative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overallScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ratings?: Resolver<ReadonlyArray<ResolversTypes['ReviewRating']>, ParentType, ContextType>;
  reviewer?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReviewStatus'], ParentType, ContextType>;
};

export type ReviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Review']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewCycleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewCycle'] = ResolversParentTypes['ReviewCycle'], FederationReferenceType extends FederationReferenceTypes['ReviewCycle'] = FederationReferenceTypes['ReviewCycle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReviewCycle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  competencies?: Resolver<ReadonlyArray<ResolversTypes['Competency']>, ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviews?: Resolver<ResolversTypes['ReviewConnection'], ParentType, ContextType, RequireFields<ReviewCycleReviewsArgs, 'orderBy'>>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReviewCycleStatus'], ParentType, ContextType>;
};

export type ReviewCycleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewCycleConnection'] = ResolversParentTypes['ReviewCycleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReviewCycleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReviewCycle']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewCycleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewCycleEdge'] = ResolversParentTypes['ReviewCycleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReviewCycle'], ParentType, ContextType>;
};

export type ReviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
};

export type ReviewRatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewRating'] = ResolversParentTypes['ReviewRating'], FederationReferenceType extends FederationReferenceTypes['ReviewRating'] = FederationReferenceTypes['ReviewRating']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReviewRating']> | FederationReferenceType, FederationReferenceType, ContextType>;
  calibrations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Calibration']>>, ParentType, ContextType>;
  competency?: Resolver<Maybe<ResolversTypes['Competency']>, ParentType, ContextType>;
  cycle?: Resolver<ResolversTypes['ReviewCycle'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ratedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  review?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ReviewRatingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewRatingConnection'] = ResolversParentTypes['ReviewRatingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReviewRatingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReviewRating']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewRatingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewRatingEdge'] = ResolversParentTypes['ReviewRatingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReviewRating'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Calibration?: CalibrationResolvers<ContextType>;
  CheckIn?: CheckInResolvers<ContextType>;
  CheckInConnection?: CheckInConnectionResolvers<ContextType>;
  CheckInEdge?: CheckInEdgeResolvers<ContextType>;
  Competency?: CompetencyResolvers<ContextType>;
  CourseCompletion?: CourseCompletionResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Employee?: EmployeeResolvers<ContextType>;
  Goal?: GoalResolvers<ContextType>;
  GoalCompetency?: GoalCompetencyResolvers<ContextType>;
  GoalConnection?: GoalConnectionResolvers<ContextType>;
  GoalEdge?: GoalEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewCycle?: ReviewCycleResolvers<ContextType>;
  ReviewCycleConnection?: ReviewCycleConnectionResolvers<ContextType>;
  ReviewCycleEdge?: ReviewCycleEdgeResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  ReviewRating?: ReviewRatingResolvers<ContextType>;
  ReviewRatingConnection?: ReviewRatingConnectionResolvers<ContextType>;
  ReviewRatingEdge?: ReviewRatingEdgeResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  purpose?: PurposeDirectiveResolver<any, any, ContextType>;
  reveals?: RevealsDirectiveResolver<any, any, ContextType>;
};
