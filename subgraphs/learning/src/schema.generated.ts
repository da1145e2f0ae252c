import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CertificationRow } from './tables/certifications.ts';
import type { Connection } from '@loopgraph/kit/connection';
import type { CompetencyRef, EmployeeRef } from './refs.ts';
import type { CourseRow } from './tables/courses.ts';
import type { CompletionRow } from './tables/completions.ts';
import type { DevelopmentActionRow, DevelopmentPlanRow } from './tables/development-plans.ts';
import type { EnrollmentRow } from './tables/enrollments.ts';
import type { LearningPathRow, LearningPathCompletionRow } from './tables/learning-paths.ts';
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

/** A certificate that someone was issued for a course. */
export type Certification = {
  readonly __typename?: 'Certification';
  /** The course that it was issued for. */
  readonly course: Course;
  /** Who holds it; null where HR no longer knows them, or cannot be asked. */
  readonly employee?: Maybe<Employee>;
  /** Whether it counts no more. */
  readonly expired: Scalars['Boolean']['output'];
  /** The last day on which it counts; null where it counts for good. */
  readonly expiresOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** The day of issue. */
  readonly issuedOn: Scalars['Date']['output'];
  /** What it says. */
  readonly title: Scalars['String']['output'];
};

/** A page of certifications. */
export type CertificationConnection = {
  readonly __typename?: 'CertificationConnection';
  /** The page, each certification with its cursor. */
  readonly edges: ReadonlyArray<CertificationEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Certification>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A certification on a page. */
export type CertificationEdge = {
  readonly __typename?: 'CertificationEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The certification. */
  readonly node: Certification;
};

/** Which certifications. Conditions are joined by and. */
export type CertificationFilter = {
  /** Issued for this course. */
  readonly course?: InputMaybe<Scalars['ID']['input']>;
  /** Issued to this employee. */
  readonly employee?: InputMaybe<Scalars['ID']['input']>;
  /** Counting no more, or still counting. */
  readonly expired?: InputMaybe<Scalars['Boolean']['input']>;
  /** Issued in this range of days. */
  readonly issuedOn?: InputMaybe<DateRange>;
};

/** In which order certifications come. */
export type CertificationOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: CertificationOrderField;
};

/** What certifications can be ordered by. */
export type CertificationOrderField =
  /** The day of issue. */
  | 'ISSUED_ON';

/** A capability that the company cares about, with levels that one can observe. */
export type Competency = {
  readonly __typename?: 'Competency';
  /** A slug, such as `team-management`. */
  readonly id: Scalars['ID']['output'];
};

/** Something to learn from, as the LMS's catalogue has it. */
export type Course = {
  readonly __typename?: 'Course';
  /** What kind of course it is. */
  readonly category: CourseCategory;
  /** The LMS's own code for the course. */
  readonly code: Scalars['String']['output'];
  /** Who completed it. */
  readonly completions: CourseCompletionConnection;
  /** What it is about. */
  readonly description: Scalars['String']['output'];
  /** How long it takes, in hours. */
  readonly durationHours: Scalars['Float']['output'];
  /** Who is, or was, enrolled in it. */
  readonly enrollments?: Maybe<EnrollmentConnection>;
  /** Opaque, and the same in every system of the supergraph. */
  readonly id: Scalars['ID']['output'];
  /** The paths that it is a part of, by title. */
  readonly learningPaths: ReadonlyArray<LearningPath>;
  /** Whether everyone whom it concerns has to take it. */
  readonly mandatory: Scalars['Boolean']['output'];
  /** Who offers it. */
  readonly provider: Scalars['String']['output'];
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** How many months a completion counts; null where it counts for good. */
  readonly validMonths?: Maybe<Scalars['Int']['output']>;
};


/** Something to learn from, as the LMS's catalogue has it. */
export type CourseCompletionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseCompletionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: CourseCompletionOrder;
};


/** Something to learn from, as the LMS's catalogue has it. */
export type CourseEnrollmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EnrollmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EnrollmentOrder;
};

/** What kind of course it is. */
export type CourseCategory =
  /** Speaking, writing, listening. */
  | 'COMMUNICATION'
  /** What the law and the company's rules demand. */
  | 'COMPLIANCE'
  /** Data and analysis. */
  | 'DATA'
  /** Money. */
  | 'FINANCE'
  /** Leading people. */
  | 'LEADERSHIP'
  /** Anything else. */
  | 'OTHER'
  /** Working well on one's own. */
  | 'PERSONAL_EFFECTIVENESS'
  /** Making products. */
  | 'PRODUCT'
  /** Planning and running projects. */
  | 'PROJECT_MANAGEMENT'
  /** Safety and health at work. */
  | 'SAFETY'
  /** Selling and serving customers. */
  | 'SALES'
  /** Software, infrastructure, engineering. */
  | 'TECHNOLOGY';

/** One person's completion of one course. */
export type CourseCompletion = {
  readonly __typename?: 'CourseCompletion';
  /** When it was completed. */
  readonly completedAt: Scalars['DateTime']['output'];
  /** The course. */
  readonly course: Course;
  /** Who completed it; null where HR no longer knows them, or cannot be asked. */
  readonly employee?: Maybe<Employee>;
  /** The enrollment that it ends; null where there was none, or it is asked for to evaluate someone who did not consent to that. */
  readonly enrollment?: Maybe<Enrollment>;
  /** Opaque, and the same in every system of the supergraph. */
  readonly id: Scalars['ID']['output'];
  /** Whether the course counts as passed. */
  readonly passed: Scalars['Boolean']['output'];
  /** The result in percent; null where the course gives none. */
  readonly score?: Maybe<Scalars['Float']['output']>;
};

/** A page of completions. */
export type CourseCompletionConnection = {
  readonly __typename?: 'CourseCompletionConnection';
  /** The page, each completion with its cursor. */
  readonly edges: ReadonlyArray<CourseCompletionEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<CourseCompletion>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A completion on a page. */
export type CourseCompletionEdge = {
  readonly __typename?: 'CourseCompletionEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The completion. */
  readonly node: CourseCompletion;
};

/** Which completions. Conditions are joined by and. */
export type CourseCompletionFilter = {
  /** Of a course of this kind. */
  readonly category?: InputMaybe<CourseCategory>;
  /** Completed in this range of time. */
  readonly completedAt?: InputMaybe<DateTimeRange>;
  /** Of this course. */
  readonly course?: InputMaybe<Scalars['ID']['input']>;
  /** By this employee. */
  readonly employee?: InputMaybe<Scalars['ID']['input']>;
  /** With at most this result, in percent. */
  readonly maxScore?: InputMaybe<Scalars['Float']['input']>;
  /** With at least this result, in percent. */
  readonly minScore?: InputMaybe<Scalars['Float']['input']>;
  /** Passed, or not. */
  readonly passed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** In which order completions come. */
export type CourseCompletionOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: CourseCompletionOrderField;
};

/** What completions can be ordered by. */
export type CourseCompletionOrderField =
  /** The time of completion. */
  | 'COMPLETED_AT';

/** A page of courses. */
export type CourseConnection = {
  readonly __typename?: 'CourseConnection';
  /** The page, each course with its cursor. */
  readonly edges: ReadonlyArray<CourseEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Course>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A course on a page. */
export type CourseEdge = {
  readonly __typename?: 'CourseEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The course. */
  readonly node: Course;
};

/** Which courses. Conditions are joined by and. */
export type CourseFilter = {
  /** Of one of these kinds. */
  readonly category?: InputMaybe<ReadonlyArray<CourseCategory>>;
  /** Whether it is mandatory. */
  readonly mandatory?: InputMaybe<Scalars['Boolean']['input']>;
  /** Offered by this provider, spelt exactly so. */
  readonly provider?: InputMaybe<Scalars['String']['input']>;
  /** Whose title contains this, whatever the case. */
  readonly titleContains?: InputMaybe<Scalars['String']['input']>;
};

/** In which order courses come. */
export type CourseOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: CourseOrderField;
};

/** What courses can be ordered by. */
export type CourseOrderField =
  /** The title. */
  | 'TITLE';

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

/** One thing to do in a development plan. */
export type DevelopmentAction = {
  readonly __typename?: 'DevelopmentAction';
  /** The competency that it is to develop; null where it is for none in particular. */
  readonly competency?: Maybe<Competency>;
  /** The course to take; null for other kinds. */
  readonly course?: Maybe<Course>;
  /** The day by which it is to be done; null where there is none. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** What kind of thing it is. */
  readonly kind: DevelopmentActionKind;
  /** The path to take; null for other kinds. */
  readonly learningPath?: Maybe<LearningPath>;
  /** Who helps; null where nobody is named, or where the viewer may not see them. */
  readonly mentor?: Maybe<Employee>;
  /** How far it has come. */
  readonly status: DevelopmentActionStatus;
  /** What is to be done. */
  readonly title: Scalars['String']['output'];
};

/** What kind of thing there is to do. */
export type DevelopmentActionKind =
  /** Look back together. */
  | 'CHECKPOINT'
  /** Take a course. */
  | 'COURSE'
  /** Take a learning path. */
  | 'LEARNING_PATH'
  /** Learn from someone. */
  | 'MENTORING'
  /** Do something harder than the role asks. */
  | 'STRETCH_ASSIGNMENT';

/** How far something to do has come. */
export type DevelopmentActionStatus =
  /** Done. */
  | 'DONE'
  /** Given up. */
  | 'DROPPED'
  /** Begun. */
  | 'IN_PROGRESS'
  /** Not begun. */
  | 'PLANNED';

/** What someone means to do to grow, and what they did of it. It is no ground to evaluate them. */
export type DevelopmentPlan = {
  readonly __typename?: 'DevelopmentPlan';
  /** What there is to do, in its order. */
  readonly actions: ReadonlyArray<DevelopmentAction>;
  /** When it was closed; null while it is not. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Whose plan it is; null where HR no longer knows them, or cannot be asked. */
  readonly employee?: Maybe<Employee>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** How far it has come. */
  readonly status: DevelopmentPlanStatus;
};

/** A page of development plans. */
export type DevelopmentPlanConnection = {
  readonly __typename?: 'DevelopmentPlanConnection';
  /** The page, each plan with its cursor. */
  readonly edges: ReadonlyArray<DevelopmentPlanEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<DevelopmentPlan>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A plan on a page. */
export type DevelopmentPlanEdge = {
  readonly __typename?: 'DevelopmentPlanEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The plan. */
  readonly node: DevelopmentPlan;
};

/** Which plans. Conditions are joined by and. */
export type DevelopmentPlanFilter = {
  /** Of this employee. */
  readonly employee?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<DevelopmentPlanStatus>>;
};

/** In which order plans come. */
export type DevelopmentPlanOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: DevelopmentPlanOrderField;
};

/** What plans can be ordered by. */
export type DevelopmentPlanOrderField =
  /** The time at which it was made. */
  | 'CREATED_AT';

/** How far a plan has come. */
export type DevelopmentPlanStatus =
  /** Agreed on. Nobody has more than one. */
  | 'ACTIVE'
  /** Done with. */
  | 'CLOSED'
  /** Not agreed on yet. */
  | 'DRAFT';

/** Someone who works or worked here, as the HRIS knows them today. */
export type Employee = {
  readonly __typename?: 'Employee';
  /** The certificates that they hold, or held. */
  readonly certifications?: Maybe<CertificationConnection>;
  /** The courses that they completed. */
  readonly completions?: Maybe<CourseCompletionConnection>;
  /** Their active development plan; null where there is none. */
  readonly developmentPlan?: Maybe<DevelopmentPlan>;
  /** The courses that they are, or were, enrolled in. */
  readonly enrollments?: Maybe<EnrollmentConnection>;
  /** Opaque, and the same in every system of the supergraph. */
  readonly id: Scalars['ID']['output'];
  /** The paths that they completed, the latest 500 at most, the latest first. */
  readonly learningPathCompletions?: Maybe<ReadonlyArray<LearningPathCompletion>>;
};


/** Someone who works or worked here, as the HRIS knows them today. */
export type EmployeeCertificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CertificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: CertificationOrder;
};


/** Someone who works or worked here, as the HRIS knows them today. */
export type EmployeeCompletionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseCompletionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: CourseCompletionOrder;
};


/** Someone who works or worked here, as the HRIS knows them today. */
export type EmployeeEnrollmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EnrollmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EnrollmentOrder;
};

/** One person's place on one course. What people learn, or give up, of their own accord is no ground to evaluate them: to that end there are only those of people who consented to it. */
export type Enrollment = {
  readonly __typename?: 'Enrollment';
  /** The completion that ended it; null while there is none. */
  readonly completion?: Maybe<CourseCompletion>;
  /** The course. */
  readonly course: Course;
  /** The day by which it is to be completed; null where there is none. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** Who is enrolled; null where HR no longer knows them, or cannot be asked. */
  readonly employee?: Maybe<Employee>;
  /** When it began. */
  readonly enrolledAt: Scalars['DateTime']['output'];
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** When the person last did something in the course; null where they never did, or the request does not serve the learner: what people do while learning is theirs. */
  readonly lastActivityAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who wanted it. */
  readonly origin: EnrollmentOrigin;
  /** Whether it is past its due day and neither completed nor withdrawn. */
  readonly overdue: Scalars['Boolean']['output'];
  /** The part done: from 0 to 1; null where the request does not serve the learner: what people do while learning is theirs. */
  readonly progress?: Maybe<Scalars['Float']['output']>;
  /** How far it has come. */
  readonly status: EnrollmentStatus;
};

/** A page of enrollments. */
export type EnrollmentConnection = {
  readonly __typename?: 'EnrollmentConnection';
  /** The page, each enrollment with its cursor. */
  readonly edges: ReadonlyArray<EnrollmentEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Enrollment>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An enrollment on a page. */
export type EnrollmentEdge = {
  readonly __typename?: 'EnrollmentEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The enrollment. */
  readonly node: Enrollment;
};

/** Which enrollments. Conditions are joined by and. */
export type EnrollmentFilter = {
  /** In this course. */
  readonly course?: InputMaybe<Scalars['ID']['input']>;
  /** Of this employee. */
  readonly employee?: InputMaybe<Scalars['ID']['input']>;
  /** Begun in this range of time. */
  readonly enrolledAt?: InputMaybe<DateTimeRange>;
  /** Wanted by one of these. */
  readonly origin?: InputMaybe<ReadonlyArray<EnrollmentOrigin>>;
  /** Past the due day and neither completed nor withdrawn, or not. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<EnrollmentStatus>>;
};

/** In which order enrollments come. */
export type EnrollmentOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: EnrollmentOrderField;
};

/** What enrollments can be ordered by. */
export type EnrollmentOrderField =
  /** The time of enrollment. */
  | 'ENROLLED_AT';

/** Who wanted an enrollment. */
export type EnrollmentOrigin =
  /** The learner's manager. */
  | 'MANAGER'
  /** The law or a rule of the company for the role. */
  | 'MANDATORY'
  /** A rule of the automation. */
  | 'RULE'
  /** The learner. */
  | 'SELF';

/** How far an enrollment has come. */
export type EnrollmentStatus =
  /** Ended by a completion. */
  | 'COMPLETED'
  /** Not begun. */
  | 'ENROLLED'
  /** Begun. */
  | 'IN_PROGRESS'
  /** Given up. */
  | 'WITHDRAWN';

/** Courses that lead, in their order, to one aim. */
export type LearningPath = {
  readonly __typename?: 'LearningPath';
  /** The LMS's own code for the path. */
  readonly code: Scalars['String']['output'];
  /** Who completed the whole of it, the latest first unless said otherwise. */
  readonly completions: LearningPathCompletionConnection;
  /** Its courses, in their order. */
  readonly courses: ReadonlyArray<Course>;
  /** What it leads to. */
  readonly description: Scalars['String']['output'];
  /** Opaque, and the same in every system of the supergraph. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly title: Scalars['String']['output'];
};


/** Courses that lead, in their order, to one aim. */
export type LearningPathCompletionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: LearningPathCompletionOrder;
};

/** One person's completion of all courses of a path. */
export type LearningPathCompletion = {
  readonly __typename?: 'LearningPathCompletion';
  /** When the last of its courses was completed. */
  readonly completedAt: Scalars['DateTime']['output'];
  /** Who completed it; null where HR no longer knows them, or cannot be asked. */
  readonly employee?: Maybe<Employee>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** The path. */
  readonly learningPath: LearningPath;
};

/** A page of completions of a learning path. */
export type LearningPathCompletionConnection = {
  readonly __typename?: 'LearningPathCompletionConnection';
  /** The page, each completion with its cursor. */
  readonly edges: ReadonlyArray<LearningPathCompletionEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<LearningPathCompletion>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A completion on a page. */
export type LearningPathCompletionEdge = {
  readonly __typename?: 'LearningPathCompletionEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The completion. */
  readonly node: LearningPathCompletion;
};

/** In which order completions of a path come. */
export type LearningPathCompletionOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: LearningPathCompletionOrderField;
};

/** What completions of a path can be ordered by. */
export type LearningPathCompletionOrderField =
  /** The time of completion. */
  | 'COMPLETED_AT';

/** A page of learning paths. */
export type LearningPathConnection = {
  readonly __typename?: 'LearningPathConnection';
  /** The page, each path with its cursor. */
  readonly edges: ReadonlyArray<LearningPathEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<LearningPath>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A path on a page. */
export type LearningPathEdge = {
  readonly __typename?: 'LearningPathEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The path. */
  readonly node: LearningPath;
};

/** Which paths. Conditions are joined by and. */
export type LearningPathFilter = {
  /** Containing this course. */
  readonly course?: InputMaybe<Scalars['ID']['input']>;
  /** Whose title contains this, whatever the case. */
  readonly titleContains?: InputMaybe<Scalars['String']['input']>;
};

/** In which order paths come. */
export type LearningPathOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: LearningPathOrderField;
};

/** What paths can be ordered by. */
export type LearningPathOrderField =
  /** The title. */
  | 'TITLE';

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
  /** The certification with this id; null where there is none, or none that the viewer may see. */
  readonly certification?: Maybe<Certification>;
  /** Who holds, or held, which certificate. */
  readonly certifications?: Maybe<CertificationConnection>;
  /** The course with this id; null where there is none. */
  readonly course?: Maybe<Course>;
  /** The completion with this id; null where there is none, or none that the viewer may see. */
  readonly courseCompletion?: Maybe<CourseCompletion>;
  /** Who completed which course. */
  readonly courseCompletions?: Maybe<CourseCompletionConnection>;
  /** The catalogue. */
  readonly courses?: Maybe<CourseConnection>;
  /** The development plan with this id; null where there is none, or none that the viewer may see. */
  readonly developmentPlan?: Maybe<DevelopmentPlan>;
  /** Everyone's development plans. */
  readonly developmentPlans?: Maybe<DevelopmentPlanConnection>;
  /** The enrollment with this id; null where there is none, or none that the viewer may see. */
  readonly enrollment?: Maybe<Enrollment>;
  /** Who is, or was, enrolled in which course. */
  readonly enrollments?: Maybe<EnrollmentConnection>;
  /** The learning path with this id; null where there is none. */
  readonly learningPath?: Maybe<LearningPath>;
  /** The learning paths. */
  readonly learningPaths?: Maybe<LearningPathConnection>;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryCertificationArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryCertificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CertificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: CertificationOrder;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryCourseArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryCourseCompletionArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryCourseCompletionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseCompletionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: CourseCompletionOrder;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryCoursesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CourseFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: CourseOrder;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryDevelopmentPlanArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryDevelopmentPlansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DevelopmentPlanFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: DevelopmentPlanOrder;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryEnrollmentArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryEnrollmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EnrollmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EnrollmentOrder;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryLearningPathArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryLearningPathsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LearningPathFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: LearningPathOrder;
};

/** By whom an answer may be kept. */
export type CacheControl__Scope =
  /** By who asked for it. */
  | 'PRIVATE'
  /** By everyone, a proxy for instance. */
  | 'PUBLIC';



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
  Certification: Certification;
  Course: Course;
  CourseCompletion: CourseCompletion;
  DevelopmentPlan: DevelopmentPlan;
  Employee: Employee;
  Enrollment: Enrollment;
  LearningPath: LearningPath;
  LearningPathCompletion: LearningPathCompletion;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Certification:
    ( { __typename: 'Certification' }
    & GraphQLRecursivePick<FederationTypes['Certification'], {"id":true}> );
  Course:
    ( { __typename: 'Course' }
    & GraphQLRecursivePick<FederationTypes['Course'], {"id":true}> );
  CourseCompletion:
    ( { __typename: 'CourseCompletion' }
    & GraphQLRecursivePick<FederationTypes['CourseCompletion'], {"id":true}> );
  DevelopmentPlan:
    ( { __typename: 'DevelopmentPlan' }
    & GraphQLRecursivePick<FederationTypes['DevelopmentPlan'], {"id":true}> );
  Employee:
    ( { __typename: 'Employee' }
    & GraphQLRecursivePick<FederationTypes['Employee'], {"id":true}> );
  Enrollment:
    ( { __typename: 'Enrollment' }
    & GraphQLRecursivePick<FederationTypes['Enrollment'], {"id":true}> );
  LearningPath:
    ( { __typename: 'LearningPath' }
    & GraphQLRecursivePick<FederationTypes['LearningPath'], {"id":true}> );
  LearningPathCompletion:
    ( { __typename: 'LearningPathCompletion' }
    & GraphQLRecursivePick<FederationTypes['LearningPathCompletion'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Certification: ResolverTypeWrapper<CertificationRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CertificationConnection: ResolverTypeWrapper<Connection<CertificationRow>>;
  CertificationEdge: ResolverTypeWrapper<Omit<CertificationEdge, 'node'> & { node: ResolversTypes['Certification'] }>;
  CertificationFilter: CertificationFilter;
  CertificationOrder: CertificationOrder;
  CertificationOrderField: CertificationOrderField;
  Competency: ResolverTypeWrapper<CompetencyRef>;
  Course: ResolverTypeWrapper<CourseRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CourseCategory: CourseCategory;
  CourseCompletion: ResolverTypeWrapper<CompletionRow>;
  CourseCompletionConnection: ResolverTypeWrapper<Connection<CompletionRow>>;
  CourseCompletionEdge: ResolverTypeWrapper<Omit<CourseCompletionEdge, 'node'> & { node: ResolversTypes['CourseCompletion'] }>;
  CourseCompletionFilter: CourseCompletionFilter;
  CourseCompletionOrder: CourseCompletionOrder;
  CourseCompletionOrderField: CourseCompletionOrderField;
  CourseConnection: ResolverTypeWrapper<Connection<CourseRow>>;
  CourseEdge: ResolverTypeWrapper<Omit<CourseEdge, 'node'> & { node: ResolversTypes['Course'] }>;
  CourseFilter: CourseFilter;
  CourseOrder: CourseOrder;
  CourseOrderField: CourseOrderField;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DevelopmentAction: ResolverTypeWrapper<DevelopmentActionRow>;
  DevelopmentActionKind: DevelopmentActionKind;
  DevelopmentActionStatus: DevelopmentActionStatus;
  DevelopmentPlan: ResolverTypeWrapper<DevelopmentPlanRow>;
  DevelopmentPlanConnection: ResolverTypeWrapper<Connection<DevelopmentPlanRow>>;
  DevelopmentPlanEdge: ResolverTypeWrapper<Omit<DevelopmentPlanEdge, 'node'> & { node: ResolversTypes['DevelopmentPlan'] }>;
  DevelopmentPlanFilter: DevelopmentPlanFilter;
  DevelopmentPlanOrder: DevelopmentPlanOrder;
  DevelopmentPlanOrderField: DevelopmentPlanOrderField;
  DevelopmentPlanStatus: DevelopmentPlanStatus;
  Employee: ResolverTypeWrapper<EmployeeRef>;
  Enrollment: ResolverTypeWrapper<EnrollmentRow>;
  EnrollmentConnection: ResolverTypeWrapper<Connection<EnrollmentRow>>;
  EnrollmentEdge: ResolverTypeWrapper<Omit<EnrollmentEdge, 'node'> & { node: ResolversTypes['Enrollment'] }>;
  EnrollmentFilter: EnrollmentFilter;
  EnrollmentOrder: EnrollmentOrder;
  EnrollmentOrderField: EnrollmentOrderField;
  EnrollmentOrigin: EnrollmentOrigin;
  EnrollmentStatus: EnrollmentStatus;
  LearningPath: ResolverTypeWrapper<LearningPathRow>;
  LearningPathCompletion: ResolverTypeWrapper<LearningPathCompletionRow>;
  LearningPathCompletionConnection: ResolverTypeWrapper<Connection<LearningPathCompletionRow>>;
  LearningPathCompletionEdge: ResolverTypeWrapper<Omit<LearningPathCompletionEdge, 'node'> & { node: ResolversTypes['LearningPathCompletion'] }>;
  LearningPathCompletionOrder: LearningPathCompletionOrder;
  LearningPathCompletionOrderField: LearningPathCompletionOrderField;
  LearningPathConnection: ResolverTypeWrapper<Connection<LearningPathRow>>;
  LearningPathEdge: ResolverTypeWrapper<Omit<LearningPathEdge, 'node'> & { node: ResolversTypes['LearningPath'] }>;
  LearningPathFilter: LearningPathFilter;
  LearningPathOrder: LearningPathOrder;
  LearningPathOrderField: LearningPathOrderField;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Purpose: Purpose;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  cacheControl__Scope: CacheControl__Scope;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Certification: CertificationRow;
  ID: Scalars['ID']['output'];
  CertificationConnection: Connection<CertificationRow>;
  CertificationEdge: Omit<CertificationEdge, 'node'> & { node: ResolversParentTypes['Certification'] };
  CertificationFilter: CertificationFilter;
  CertificationOrder: CertificationOrder;
  Competency: CompetencyRef;
  Course: CourseRow;
  Float: Scalars['Float']['output'];
  CourseCompletion: CompletionRow;
  CourseCompletionConnection: Connection<CompletionRow>;
  CourseCompletionEdge: Omit<CourseCompletionEdge, 'node'> & { node: ResolversParentTypes['CourseCompletion'] };
  CourseCompletionFilter: CourseCompletionFilter;
  CourseCompletionOrder: CourseCompletionOrder;
  CourseConnection: Connection<CourseRow>;
  CourseEdge: Omit<CourseEdge, 'node'> & { node: ResolversParentTypes['Course'] };
  CourseFilter: CourseFilter;
  CourseOrder: CourseOrder;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DevelopmentAction: DevelopmentActionRow;
  DevelopmentPlan: DevelopmentPlanRow;
  DevelopmentPlanConnection: Connection<DevelopmentPlanRow>;
  DevelopmentPlanEdge: Omit<DevelopmentPlanEdge, 'node'> & { node: ResolversParentTypes['DevelopmentPlan'] };
  DevelopmentPlanFilter: DevelopmentPlanFilter;
  DevelopmentPlanOrder: DevelopmentPlanOrder;
  Employee: EmployeeRef;
  Enrollment: EnrollmentRow;
  EnrollmentConnection: Connection<EnrollmentRow>;
  EnrollmentEdge: Omit<EnrollmentEdge, 'node'> & { node: ResolversParentTypes['Enrollment'] };
  EnrollmentFilter: EnrollmentFilter;
  EnrollmentOrder: EnrollmentOrder;
  LearningPath: LearningPathRow;
  LearningPathCompletion: LearningPathCompletionRow;
  LearningPathCompletionConnection: Connection<LearningPathCompletionRow>;
  LearningPathCompletionEdge: Omit<LearningPathCompletionEdge, 'node'> & { node: ResolversParentTypes['LearningPathCompletion'] };
  LearningPathCompletionOrder: LearningPathCompletionOrder;
  LearningPathConnection: Connection<LearningPathRow>;
  LearningPathEdge: Omit<LearningPathEdge, 'node'> & { node: ResolversParentTypes['LearningPath'] };
  LearningPathFilter: LearningPathFilter;
  LearningPathOrder: LearningPathOrder;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type CacheControlDirectiveArgs = {
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControl__Scope>;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PurposeDirectiveArgs = {
  allow: ReadonlyArray<Purpose>;
};

export type PurposeDirectiveResolver<Result, Parent, ContextType = Context, Args = PurposeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RevealsDirectiveArgs = {
  field: Scalars['String']['input'];
};

export type RevealsDirectiveResolver<Result, Parent, ContextType = Context, Args = RevealsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CertificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Certification'] = ResolversParentTypes['Certification'], FederationReferenceType extends FederationReferenceTypes['Certification'] = FederationReferenceTypes['Certification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Certification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CertificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationConnection'] = ResolversParentTypes['CertificationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CertificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Certification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CertificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CertificationEdge'] = ResolversParentTypes['CertificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Certification'], ParentType, ContextType>;
};

export type CompetencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Competency'] = ResolversParentTypes['Competency']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CourseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course'], FederationReferenceType extends FederationReferenceTypes['Course'] = FederationReferenceTypes['Course']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Course']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<ResolversTypes['CourseCategory'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  completions?: Resolver<ResolversTypes['CourseCompletionConnection'], ParentType, ContextType, RequireFields<CourseCompletionsArgs, 'orderBy'>>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  durationHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  enrollments?: Resolver<Maybe<ResolversTypes['EnrollmentConnection']>, ParentType, ContextType, RequireFields<CourseEnrollmentsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  learningPaths?: Resolver<ReadonlyArray<ResolversTypes['LearningPath']>, ParentType, ContextType>;
  mandatory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CourseCompletionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseCompletion'] = ResolversParentTypes['CourseCompletion'], FederationReferenceType extends FederationReferenceTypes['CourseCompletion'] = FederationReferenceTypes['CourseCompletion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CourseCompletion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  completedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  enrollment?: Resolver<Maybe<ResolversTypes['Enrollment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  passed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CourseCompletionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseCompletionConnection'] = ResolversParentTypes['CourseCompletionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CourseCompletionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CourseCompletion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseCompletionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseCompletionEdge'] = ResolversParentTypes['CourseCompletionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CourseCompletion'], ParentType, ContextType>;
};

export type CourseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseConnection'] = ResolversParentTypes['CourseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CourseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Course']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseEdge'] = ResolversParentTypes['CourseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DevelopmentActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DevelopmentAction'] = ResolversParentTypes['DevelopmentAction']> = {
  competency?: Resolver<Maybe<ResolversTypes['Competency']>, ParentType, ContextType>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DevelopmentActionKind'], ParentType, ContextType>;
  learningPath?: Resolver<Maybe<ResolversTypes['LearningPath']>, ParentType, ContextType>;
  mentor?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DevelopmentActionStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DevelopmentPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DevelopmentPlan'] = ResolversParentTypes['DevelopmentPlan'], FederationReferenceType extends FederationReferenceTypes['DevelopmentPlan'] = FederationReferenceTypes['DevelopmentPlan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DevelopmentPlan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['DevelopmentAction']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DevelopmentPlanStatus'], ParentType, ContextType>;
};

export type DevelopmentPlanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DevelopmentPlanConnection'] = ResolversParentTypes['DevelopmentPlanConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DevelopmentPlanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DevelopmentPlan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DevelopmentPlanEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DevelopmentPlanEdge'] = ResolversParentTypes['DevelopmentPlanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DevelopmentPlan'], ParentType, ContextType>;
};

export type EmployeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee'], FederationReferenceType extends FederationReferenceTypes['Employee'] = FederationReferenceTypes['Employee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Employee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  certifications?: Resolver<Maybe<ResolversTypes['CertificationConnection']>, ParentType, ContextType, RequireFields<EmployeeCertificationsArgs, 'orderBy'>>;
  completions?: Resolver<Maybe<ResolversTypes['CourseCompletionConnection']>, ParentType, ContextType, RequireFields<EmployeeCompletionsArgs, 'orderBy'>>;
  developmentPlan?: Resolver<Maybe<ResolversTypes['DevelopmentPlan']>, ParentType, ContextType>;
  enrollments?: Resolver<Maybe<ResolversTypes['EnrollmentConnection']>, ParentType, ContextType, RequireFields<EmployeeEnrollmentsArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  learningPathCompletions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LearningPathCompletion']>>, ParentType, ContextType>;
};

export type EnrollmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Enrollment'] = ResolversParentTypes['Enrollment'], FederationReferenceType extends FederationReferenceTypes['Enrollment'] = FederationReferenceTypes['Enrollment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enrollment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  completion?: Resolver<Maybe<ResolversTypes['CourseCompletion']>, ParentType, ContextType>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  enrolledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastActivityAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['EnrollmentOrigin'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EnrollmentStatus'], ParentType, ContextType>;
};

export type EnrollmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentConnection'] = ResolversParentTypes['EnrollmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EnrollmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Enrollment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnrollmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrollmentEdge'] = ResolversParentTypes['EnrollmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Enrollment'], ParentType, ContextType>;
};

export type LearningPathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LearningPath'] = ResolversParentTypes['LearningPath'], FederationReferenceType extends FederationReferenceTypes['LearningPath'] = FederationReferenceTypes['LearningPath']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LearningPath']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  completions?: Resolver<ResolversTypes['LearningPathCompletionConnection'], ParentType, ContextType, RequireFields<LearningPathCompletionsArgs, 'orderBy'>>;
  courses?: Resolver<ReadonlyArray<ResolversTypes['Course']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LearningPathCompletionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LearningPathCompletion'] = ResolversParentTypes['LearningPathCompletion'], FederationReferenceType extends FederationReferenceTypes['LearningPathCompletion'] = FederationReferenceTypes['LearningPathCompletion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LearningPathCompletion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  completedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  learningPath?: Resolver<ResolversTypes['LearningPath'], ParentType, ContextType>;
};

export type LearningPathCompletionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LearningPathCompletionConnection'] = ResolversParentTypes['LearningPathCompletionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LearningPathCompletionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LearningPathCompletion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LearningPathCompletionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LearningPathCompletionEdge'] = ResolversParentTypes['LearningPathCompletionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LearningPathCompletion'], ParentType, ContextType>;
};

export type LearningPathConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LearningPathConnection'] = ResolversParentTypes['LearningPathConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LearningPathEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LearningPath']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LearningPathEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LearningPathEdge'] = ResolversParentTypes['LearningPathEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LearningPath'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  certification?: Resolver<Maybe<ResolversTypes['Certification']>, ParentType, ContextType, RequireFields<QueryCertificationArgs, 'id'>>;
  certifications?: Resolver<Maybe<ResolversTypes['CertificationConnection']>, ParentType, ContextType, RequireFields<QueryCertificationsArgs, 'orderBy'>>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType, RequireFields<QueryCourseArgs, 'id'>>;
  courseCompletion?: Resolver<Maybe<ResolversTypes['CourseCompletion']>, ParentType, ContextType, RequireFields<QueryCourseCompletionArgs, 'id'>>;
  courseCompletions?: Resolver<Maybe<ResolversTypes['CourseCompletionConnection']>, ParentType, ContextType, RequireFields<QueryCourseCompletionsArgs, 'orderBy'>>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, RequireFields<QueryCoursesArgs, 'orderBy'>>;
  developmentPlan?: Resolver<Maybe<ResolversTypes['DevelopmentPlan']>, ParentType, ContextType, RequireFields<QueryDevelopmentPlanArgs, 'id'>>;
  developmentPlans?: Resolver<Maybe<ResolversTypes['DevelopmentPlanConnection']>, ParentType, ContextType, RequireFields<QueryDevelopmentPlansArgs, 'orderBy'>>;
  enrollment?: Resolver<Maybe<ResolversTypes['Enrollment']>, ParentType, ContextType, RequireFields<QueryEnrollmentArgs, 'id'>>;
  enrollments?: Resolver<Maybe<ResolversTypes['EnrollmentConnection']>, ParentType, ContextType, RequireFields<QueryEnrollmentsArgs, 'orderBy'>>;
  learningPath?: Resolver<Maybe<ResolversTypes['LearningPath']>, ParentType, ContextType, RequireFields<QueryLearningPathArgs, 'id'>>;
  learningPaths?: Resolver<Maybe<ResolversTypes['LearningPathConnection']>, ParentType, ContextType, RequireFields<QueryLearningPathsArgs, 'orderBy'>>;
};

export type Resolvers<ContextType = Context> = {
  Certification?: CertificationResolvers<ContextType>;
  CertificationConnection?: CertificationConnectionResolvers<ContextType>;
  CertificationEdge?: CertificationEdgeResolvers<ContextType>;
  Competency?: CompetencyResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  CourseCompletion?: CourseCompletionResolvers<ContextType>;
  CourseCompletionConnection?: CourseCompletionConnectionResolvers<ContextType>;
  CourseCompletionEdge?: CourseCompletionEdgeResolvers<ContextType>;
  CourseConnection?: CourseConnectionResolvers<ContextType>;
  CourseEdge?: CourseEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DevelopmentAction?: DevelopmentActionResolvers<ContextType>;
  DevelopmentPlan?: DevelopmentPlanResolvers<ContextType>;
  DevelopmentPlanConnection?: DevelopmentPlanConnectionResolvers<ContextType>;
  DevelopmentPlanEdge?: DevelopmentPlanEdgeResolvers<ContextType>;
  Employee?: EmployeeResolvers<ContextType>;
  Enrollment?: EnrollmentResolvers<ContextType>;
  EnrollmentConnection?: EnrollmentConnectionResolvers<ContextType>;
  EnrollmentEdge?: EnrollmentEdgeResolvers<ContextType>;
  LearningPath?: LearningPathResolvers<ContextType>;
  LearningPathCompletion?: LearningPathCompletionResolvers<ContextType>;
  LearningPathCompletionConnection?: LearningPathCompletionConnectionResolvers<ContextType>;
  LearningPathCompletionEdge?: LearningPathCompletionEdgeResolvers<ContextType>;
  LearningPathConnection?: LearningPathConnectionResolvers<ContextType>;
  LearningPathEdge?: LearningPathEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  purpose?: PurposeDirectiveResolver<any, any, ContextType>;
  reveals?: RevealsDirectiveResolver<any, any, ContextType>;
};
