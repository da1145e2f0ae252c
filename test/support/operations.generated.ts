/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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
  DateTime: { input: string; output: string; }
};

/** Age today, in groups wide enough to hide in. */
export type AgeGroup =
  /** 30 to 39. */
  | 'FROM_30_TO_39'
  /** 40 to 49. */
  | 'FROM_40_TO_49'
  /** 50 to 59. */
  | 'FROM_50_TO_59'
  /** 60 and over. */
  | 'FROM_60'
  /** Under 30. */
  | 'UNDER_30';

/** Something that an assessment rests on: just one of the fields is not null. */
export type AssessmentEvidence = {
  __typename?: 'AssessmentEvidence';
  /** A course that was completed. */
  completion?: Maybe<CourseCompletion>;
  /** Behaviour that was seen. */
  observation?: Maybe<Observation>;
  /** A qualification that was granted. */
  qualification?: Maybe<Qualification>;
  /** A rating that a review gave. */
  reviewRating?: Maybe<ReviewRating>;
};

/** How a competency was assessed. */
export type AssessmentMethod =
  /** By a qualified assessor. */
  | 'ASSESSOR'
  /** By the manager. */
  | 'MANAGER'
  /** By colleagues. */
  | 'PEERS'
  /** By oneself. */
  | 'SELF'
  /** By a test. */
  | 'TEST';

/** A time during which someone held one role, at one level, in one unit, under one manager, in one place. */
export type Assignment = {
  __typename?: 'Assignment';
  /** The last day; null for the present one. */
  endedOn?: Maybe<Scalars['Date']['output']>;
  /** From 1 (entry) to 10 (chief executive). */
  jobLevel: Scalars['Int']['output'];
  /** The role held; null where the skills subgraph does not know it. */
  jobRole?: Maybe<JobRole>;
  /** The place. */
  location: Scalars['String']['output'];
  /** The manager then; null at the top. */
  manager?: Maybe<Employee>;
  /** The unit. */
  orgUnit: OrgUnit;
  /** The first day. */
  startedOn: Scalars['Date']['output'];
};

/** Behaviour that shows a level of a competency. */
export type BehaviouralIndicator = {
  __typename?: 'BehaviouralIndicator';
  /** The behaviour, so that two observers agree whether they saw it. */
  description: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
};

/** A step that brought a rating to the scale of the others. */
export type Calibration = {
  __typename?: 'Calibration';
  /** When. */
  calibratedAt: Scalars['DateTime']['output'];
  /** Who did it; null where HR no longer knows them, or cannot be asked. */
  calibratedBy?: Maybe<Employee>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
  /** The score after. */
  scoreAfter: Scalars['Float']['output'];
  /** The score before. */
  scoreBefore: Scalars['Float']['output'];
};

/** A certificate that someone was issued for a course. */
export type Certification = {
  __typename?: 'Certification';
  /** The course that it was issued for. */
  course: Course;
  /** Who holds it; null where HR no longer knows them, or cannot be asked. */
  employee?: Maybe<Employee>;
  /** Whether it counts no more. */
  expired: Scalars['Boolean']['output'];
  /** The last day on which it counts; null where it counts for good. */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The day of issue. */
  issuedOn: Scalars['Date']['output'];
  /** What it says. */
  title: Scalars['String']['output'];
};

/** A page of certifications. */
export type CertificationConnection = {
  __typename?: 'CertificationConnection';
  /** The page, each certification with its cursor. */
  edges: Array<CertificationEdge>;
  /** The page. */
  nodes: Array<Certification>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A certification on a page. */
export type CertificationEdge = {
  __typename?: 'CertificationEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The certification. */
  node: Certification;
};

/** Which certifications. Conditions are joined by and. */
export type CertificationFilter = {
  /** Issued for this course. */
  course?: InputMaybe<Scalars['ID']['input']>;
  /** Issued to this employee. */
  employee?: InputMaybe<Scalars['ID']['input']>;
  /** Counting no more, or still counting. */
  expired?: InputMaybe<Scalars['Boolean']['input']>;
  /** Issued in this range of days. */
  issuedOn?: InputMaybe<DateRange>;
};

/** In which order certifications come. */
export type CertificationOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: CertificationOrderField;
};

/** What certifications can be ordered by. */
export type CertificationOrderField =
  /** The day of issue. */
  | 'ISSUED_ON';

/** A talk about a goal on its way. */
export type CheckIn = {
  __typename?: 'CheckIn';
  /** Who wrote it down; null where HR no longer knows them, or cannot be asked. */
  author?: Maybe<Employee>;
  /** When. */
  checkedInAt: Scalars['DateTime']['output'];
  /** The goal. */
  goal: Goal;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What was said; null where nothing was written. */
  note?: Maybe<Scalars['String']['output']>;
  /** The part reached by then: from 0 to 1. */
  progress: Scalars['Float']['output'];
};

/** A page of check-ins. */
export type CheckInConnection = {
  __typename?: 'CheckInConnection';
  /** The page, each check-in with its cursor. */
  edges: Array<CheckInEdge>;
  /** The page. */
  nodes: Array<CheckIn>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A check-in on a page. */
export type CheckInEdge = {
  __typename?: 'CheckInEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The check-in. */
  node: CheckIn;
};

/** Which check-ins. Conditions are joined by and. */
export type CheckInFilter = {
  /** Written down in this range of time. */
  checkedInAt?: InputMaybe<DateTimeRange>;
  /** On a goal of this employee. */
  employee?: InputMaybe<Scalars['ID']['input']>;
};

/** In which order check-ins come. */
export type CheckInOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: CheckInOrderField;
};

/** What check-ins can be ordered by. */
export type CheckInOrderField =
  /** The time of the talk. */
  | 'CHECKED_IN_AT';

/** A capability that the company cares about, with levels that one can observe. */
export type Competency = {
  __typename?: 'Competency';
  /** What kind of capability it is. */
  category: CompetencyCategory;
  /** What it is. */
  description: Scalars['String']['output'];
  /** The courses that develop it, the highest level first. */
  developedBy: Array<CourseDevelopment>;
  /** A slug, such as `team-management`. */
  id: Scalars['ID']['output'];
  /** Its levels, from 1 up. */
  levels: Array<CompetencyLevel>;
  /** What it is called. */
  name: Scalars['String']['output'];
  /** The job roles that require it, by title. */
  requiredBy: Array<JobRole>;
  /** The skills that it is made of, by label. */
  skills: Array<Skill>;
  /** How many months an assessment of it counts; an older one is stale. */
  validMonths: Scalars['Int']['output'];
};

/** A judgement, from evidence, of what someone is able to do. */
export type CompetencyAssessment = {
  __typename?: 'CompetencyAssessment';
  /** When. */
  assessedAt: Scalars['DateTime']['output'];
  /** By whom; null where not known, or HR cannot be asked. */
  assessor?: Maybe<Employee>;
  /** The competency. */
  competency: Competency;
  /** Of whom; null where HR no longer knows them, or cannot be asked. */
  employee?: Maybe<Employee>;
  /** What it rests on. */
  evidence: Array<AssessmentEvidence>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** How. */
  method: AssessmentMethod;
  /** Why this score; null where nothing was written. */
  rationale?: Maybe<Scalars['String']['output']>;
  /** From 1.0 to 5.0. */
  score: Scalars['Float']['output'];
};

/** A page of assessments. */
export type CompetencyAssessmentConnection = {
  __typename?: 'CompetencyAssessmentConnection';
  /** The page, each assessment with its cursor. */
  edges: Array<CompetencyAssessmentEdge>;
  /** The page. */
  nodes: Array<CompetencyAssessment>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An assessment on a page. */
export type CompetencyAssessmentEdge = {
  __typename?: 'CompetencyAssessmentEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The assessment. */
  node: CompetencyAssessment;
};

/** Which assessments. Conditions are joined by and. */
export type CompetencyAssessmentFilter = {
  /** Made in this range of time. */
  assessedAt?: InputMaybe<DateTimeRange>;
  /** Of this competency. */
  competency?: InputMaybe<Scalars['ID']['input']>;
  /** Of this employee. */
  employee?: InputMaybe<Scalars['ID']['input']>;
  /** At most so high. */
  maxScore?: InputMaybe<Scalars['Float']['input']>;
  /** Made in one of these ways. */
  method?: InputMaybe<Array<AssessmentMethod>>;
  /** At least so high. */
  minScore?: InputMaybe<Scalars['Float']['input']>;
};

/** In which order assessments come. */
export type CompetencyAssessmentOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: CompetencyAssessmentOrderField;
};

/** What assessments can be ordered by. */
export type CompetencyAssessmentOrderField =
  /** The time of the assessment. */
  | 'ASSESSED_AT';

/** What kind of capability it is. */
export type CompetencyCategory =
  /** Money, customers, markets. */
  | 'BUSINESS'
  /** Working with others. */
  | 'COLLABORATION'
  /** Getting things done. */
  | 'DELIVERY'
  /** Leading people. */
  | 'LEADERSHIP'
  /** Oneself. */
  | 'PERSONAL'
  /** The craft. */
  | 'TECHNICAL';

/** A page of competencies. */
export type CompetencyConnection = {
  __typename?: 'CompetencyConnection';
  /** The page, each competency with its cursor. */
  edges: Array<CompetencyEdge>;
  /** The page. */
  nodes: Array<Competency>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A competency on a page. */
export type CompetencyEdge = {
  __typename?: 'CompetencyEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The competency. */
  node: Competency;
};

/** Which competencies. Conditions are joined by and. */
export type CompetencyFilter = {
  /** Of one of these kinds. */
  category?: InputMaybe<Array<CompetencyCategory>>;
};

/** What is missing to a role: a competency below the level that it takes. */
export type CompetencyGap = {
  __typename?: 'CompetencyGap';
  /** The competency. */
  competency: Competency;
  /** Whether the role cannot be held without it. */
  essential: Scalars['Boolean']['output'];
  /** How much is missing: the level taken less the rating, or the whole level where it was never assessed. Over 0. */
  gap: Scalars['Float']['output'];
  /** The level that the role takes, from 1 to 5. */
  requiredLevel: Scalars['Int']['output'];
  /** The present rating, from 1.0 to 5.0; null where it was never assessed. */
  score?: Maybe<Scalars['Float']['output']>;
};

/** One level of a competency. */
export type CompetencyLevel = {
  __typename?: 'CompetencyLevel';
  /** What one can see someone do at this level. */
  indicators: Array<BehaviouralIndicator>;
  /** From 1 to 5. */
  level: Scalars['Int']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
};

/** In which order competencies come. */
export type CompetencyOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: CompetencyOrderField;
};

/** What competencies can be ordered by. */
export type CompetencyOrderField =
  /** The name. */
  | 'NAME';

/** What someone is able to do, as of a time: the latest assessment of each competency. */
export type CompetencyRating = {
  __typename?: 'CompetencyRating';
  /** When it was assessed. */
  assessedAt: Scalars['DateTime']['output'];
  /** The assessment that it comes from, with its evidence. */
  assessment: CompetencyAssessment;
  /** The competency. */
  competency: Competency;
  /** From 1.0 to 5.0. */
  score: Scalars['Float']['output'];
  /** Whether it is older than assessments of this competency count. */
  stale: Scalars['Boolean']['output'];
};

/** Something to learn from, as the LMS's catalogue has it. */
export type Course = {
  __typename?: 'Course';
  /** What kind of course it is. */
  category: CourseCategory;
  /** The LMS's own code for the course. */
  code: Scalars['String']['output'];
  /** Who completed it. */
  completions: CourseCompletionConnection;
  /** What it is about. */
  description: Scalars['String']['output'];
  /** The competencies that it develops, the highest level first. */
  develops?: Maybe<Array<DevelopedCompetency>>;
  /** How long it takes, in hours. */
  durationHours: Scalars['Float']['output'];
  /** Who is, or was, enrolled in it. */
  enrollments: EnrollmentConnection;
  /** Opaque, and the same in every system of the supergraph. */
  id: Scalars['ID']['output'];
  /** The paths that it is a part of, by title. */
  learningPaths: Array<LearningPath>;
  /** Whether everyone whom it concerns has to take it. */
  mandatory: Scalars['Boolean']['output'];
  /** Who offers it. */
  provider: Scalars['String']['output'];
  /** The skills that it teaches, the highest level first. */
  teaches?: Maybe<Array<TaughtSkill>>;
  /** What it is called. */
  title: Scalars['String']['output'];
  /** How many months a completion counts; null where it counts for good. */
  validMonths?: Maybe<Scalars['Int']['output']>;
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
  __typename?: 'CourseCompletion';
  /** When it was completed. */
  completedAt: Scalars['DateTime']['output'];
  /** The course. */
  course: Course;
  /** Who completed it; null where HR no longer knows them, or cannot be asked. */
  employee?: Maybe<Employee>;
  /** The enrollment that it ends; null where there was none. */
  enrollment?: Maybe<Enrollment>;
  /** Opaque, and the same in every system of the supergraph. */
  id: Scalars['ID']['output'];
  /** Whether the course counts as passed. */
  passed: Scalars['Boolean']['output'];
  /** The latest review rating that this person was given on a competency on the day of completion (in UTC) or before; null where there was none. */
  ratingBefore?: Maybe<ReviewRating>;
  /** The review ratings that this person was given on a competency after the day of completion (in UTC) and up to the same day some calendar months later, the earliest first. Null where the ratings cannot be read. */
  ratingsAfter?: Maybe<Array<ReviewRating>>;
  /** The result in percent; null where the course gives none. */
  score?: Maybe<Scalars['Float']['output']>;
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

/** A page of completions. */
export type CourseCompletionConnection = {
  __typename?: 'CourseCompletionConnection';
  /** The page, each completion with its cursor. */
  edges: Array<CourseCompletionEdge>;
  /** The page. */
  nodes: Array<CourseCompletion>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A completion on a page. */
export type CourseCompletionEdge = {
  __typename?: 'CourseCompletionEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The completion. */
  node: CourseCompletion;
};

/** Which completions. Conditions are joined by and. */
export type CourseCompletionFilter = {
  /** Of a course of this kind. */
  category?: InputMaybe<CourseCategory>;
  /** Completed in this range of time. */
  completedAt?: InputMaybe<DateTimeRange>;
  /** Of this course. */
  course?: InputMaybe<Scalars['ID']['input']>;
  /** By this employee. */
  employee?: InputMaybe<Scalars['ID']['input']>;
  /** With at most this result, in percent. */
  maxScore?: InputMaybe<Scalars['Float']['input']>;
  /** With at least this result, in percent. */
  minScore?: InputMaybe<Scalars['Float']['input']>;
  /** Passed, or not. */
  passed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** In which order completions come. */
export type CourseCompletionOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: CourseCompletionOrderField;
};

/** What completions can be ordered by. */
export type CourseCompletionOrderField =
  /** The time of completion. */
  | 'COMPLETED_AT';

/** A page of courses. */
export type CourseConnection = {
  __typename?: 'CourseConnection';
  /** The page, each course with its cursor. */
  edges: Array<CourseEdge>;
  /** The page. */
  nodes: Array<Course>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A course that develops a competency. */
export type CourseDevelopment = {
  __typename?: 'CourseDevelopment';
  /** The course; null where the learning subgraph no longer knows it, or cannot be asked. */
  course?: Maybe<Course>;
  /** The level to which it develops the competency, from 1 to 5. */
  level: Scalars['Int']['output'];
};

/** A course on a page. */
export type CourseEdge = {
  __typename?: 'CourseEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The course. */
  node: Course;
};

/** Which courses. Conditions are joined by and. */
export type CourseFilter = {
  /** Of one of these kinds. */
  category?: InputMaybe<Array<CourseCategory>>;
  /** Whether it is mandatory. */
  mandatory?: InputMaybe<Scalars['Boolean']['input']>;
  /** Offered by this provider, spelt exactly so. */
  provider?: InputMaybe<Scalars['String']['input']>;
  /** Whose title contains this, whatever the case. */
  titleContains?: InputMaybe<Scalars['String']['input']>;
};

/** In which order courses come. */
export type CourseOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: CourseOrderField;
};

/** What courses can be ordered by. */
export type CourseOrderField =
  /** The title. */
  | 'TITLE';

/** A course that teaches a skill. */
export type CourseTeaching = {
  __typename?: 'CourseTeaching';
  /** The course; null where the learning subgraph no longer knows it, or cannot be asked. */
  course?: Maybe<Course>;
  /** The level to which it teaches the skill, from 1 to 5. */
  level: Scalars['Int']['output'];
};

/** A range of days, both ends included; an absent end is open. */
export type DateRange = {
  /** The first day. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** The last day. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** A range of time; an absent end is open. */
export type DateTimeRange = {
  /** The first instant after it. */
  before?: InputMaybe<Scalars['DateTime']['input']>;
  /** The first instant in it. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Facts about a person that are kept for audits of fairness and for nothing else. */
export type Demographics = {
  __typename?: 'Demographics';
  /** Null where the day of birth is not known. */
  ageGroup?: Maybe<AgeGroup>;
  /** As the person states it; null where they do not. */
  gender?: Maybe<Gender>;
  /** ISO 3166-1 alpha-2 code; null where not known. */
  nationality?: Maybe<Scalars['String']['output']>;
};

/** A competency that a course develops. */
export type DevelopedCompetency = {
  __typename?: 'DevelopedCompetency';
  /** The competency. */
  competency: Competency;
  /** The level to which the course develops it, from 1 to 5. */
  level: Scalars['Int']['output'];
};

/** One thing to do in a development plan. */
export type DevelopmentAction = {
  __typename?: 'DevelopmentAction';
  /** The competency that it is to develop; null where it is for none in particular. */
  competency?: Maybe<Competency>;
  /** The course to take; null for other kinds. */
  course?: Maybe<Course>;
  /** The day by which it is to be done; null where there is none. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What kind of thing it is. */
  kind: DevelopmentActionKind;
  /** The path to take; null for other kinds. */
  learningPath?: Maybe<LearningPath>;
  /** Who helps; null where nobody is named. */
  mentor?: Maybe<Employee>;
  /** How far it has come. */
  status: DevelopmentActionStatus;
  /** What is to be done. */
  title: Scalars['String']['output'];
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

/** What someone means to do to grow, and what they did of it. */
export type DevelopmentPlan = {
  __typename?: 'DevelopmentPlan';
  /** What there is to do, in its order. */
  actions: Array<DevelopmentAction>;
  /** When it was closed; null while it is not. */
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  createdAt: Scalars['DateTime']['output'];
  /** Whose plan it is; null where HR no longer knows them, or cannot be asked. */
  employee?: Maybe<Employee>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** How far it has come. */
  status: DevelopmentPlanStatus;
};

/** A page of development plans. */
export type DevelopmentPlanConnection = {
  __typename?: 'DevelopmentPlanConnection';
  /** The page, each plan with its cursor. */
  edges: Array<DevelopmentPlanEdge>;
  /** The page. */
  nodes: Array<DevelopmentPlan>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A plan on a page. */
export type DevelopmentPlanEdge = {
  __typename?: 'DevelopmentPlanEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The plan. */
  node: DevelopmentPlan;
};

/** Which plans. Conditions are joined by and. */
export type DevelopmentPlanFilter = {
  /** Of this employee. */
  employee?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states. */
  status?: InputMaybe<Array<DevelopmentPlanStatus>>;
};

/** In which order plans come. */
export type DevelopmentPlanOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: DevelopmentPlanOrderField;
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
  __typename?: 'Employee';
  /** The assessments of their competencies. */
  assessments?: Maybe<CompetencyAssessmentConnection>;
  /** The day on which their present assignment (role, level, unit, manager, location) began. */
  assignedOn: Scalars['Date']['output'];
  /** What they did here, the present assignment first. */
  assignments: Array<Assignment>;
  /** The day of birth; null where not known, or the viewer may not know it. */
  birthDate?: Maybe<Scalars['Date']['output']>;
  /** The certificates that they hold, or held. */
  certifications?: Maybe<CertificationConnection>;
  /** What they are able to do: of each competency the latest assessment, by the competency's name. */
  competencyRatings?: Maybe<Array<CompetencyRating>>;
  /** The courses that they completed. */
  completions?: Maybe<CourseCompletionConnection>;
  /** What groups they belong to, for fairness audits; null where not known, or the viewer may not know it. */
  demographics?: Maybe<Demographics>;
  /** Their active development plan; null where there is none. */
  developmentPlan?: Maybe<DevelopmentPlan>;
  /** Those who report to them. */
  directReports: EmployeeConnection;
  /** The number that HR gave them. */
  employeeNumber: Scalars['String']['output'];
  /** The courses that they are, or were, enrolled in. */
  enrollments?: Maybe<EnrollmentConnection>;
  /** The share of full time that they work: over 0, up to 1. */
  fullTimeEquivalent: Scalars['Float']['output'];
  /** What is missing to a role, the essential and the largest gaps first. */
  gaps?: Maybe<Array<CompetencyGap>>;
  /** Their goals. */
  goals?: Maybe<GoalConnection>;
  /** Their first day. */
  hiredOn: Scalars['Date']['output'];
  /** Opaque, and the same in every system of the supergraph. */
  id: Scalars['ID']['output'];
  /** Who they are in other systems. */
  identityLinks: Array<IdentityLink>;
  /** From 1 (entry) to 10 (chief executive). */
  jobLevel: Scalars['Int']['output'];
  /** The role that they hold; for those who left, the last one. Null where the skills subgraph does not know it. */
  jobRole?: Maybe<JobRole>;
  /** The paths that they completed, the latest 500 at most, the latest first. */
  learningPathCompletions?: Maybe<Array<LearningPathCompletion>>;
  /** Their last day; null while they have not left. */
  leftOn?: Maybe<Scalars['Date']['output']>;
  /** Where they work. */
  location: Scalars['String']['output'];
  /** Those above them, the own manager first, the chief executive last. */
  managementChain: Array<Employee>;
  /** Whom they report to; null at the top. */
  manager?: Maybe<Employee>;
  /** The full name, as they wish to be called; null where the viewer may not know who it is. */
  name?: Maybe<Scalars['String']['output']>;
  /** What was observed of them. */
  observations?: Maybe<ObservationConnection>;
  /** The unit that they belong to; for those who left, the last one. */
  orgUnit: OrgUnit;
  /** The qualifications that they hold, or held. */
  qualifications?: Maybe<QualificationConnection>;
  /** The ratings that reviews gave them, the latest first, 500 at most. */
  ratings?: Maybe<Array<ReviewRating>>;
  /** The reviews about them. */
  reviews?: Maybe<ReviewConnection>;
  /** Whether they work here now. */
  status: EmployeeStatus;
  /** The work e-mail address; null where there is none, or the viewer may not know who it is. */
  workEmail?: Maybe<Scalars['String']['output']>;
};


/** Someone who works or worked here, as the HRIS knows them today. */
export type EmployeeAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompetencyAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: CompetencyAssessmentOrder;
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
export type EmployeeCompetencyRatingsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  competency?: InputMaybe<Scalars['ID']['input']>;
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
export type EmployeeDirectReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeLeft?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EmployeeOrder;
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


/** Someone who works or worked here, as the HRIS knows them today. */
export type EmployeeGapsArgs = {
  jobRole?: InputMaybe<Scalars['ID']['input']>;
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
export type EmployeeObservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObservationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ObservationOrder;
};


/** Someone who works or worked here, as the HRIS knows them today. */
export type EmployeeQualificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<QualificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: QualificationOrder;
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

/** A page of employees. */
export type EmployeeConnection = {
  __typename?: 'EmployeeConnection';
  /** The page, each employee with its cursor. */
  edges: Array<EmployeeEdge>;
  /** The page. */
  nodes: Array<Employee>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An employee on a page. */
export type EmployeeEdge = {
  __typename?: 'EmployeeEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The employee. */
  node: Employee;
};

/** Which employees. Conditions are joined by and. */
export type EmployeeFilter = {
  /** Whose first day lies in this range. */
  hiredOn?: InputMaybe<DateRange>;
  /** At one of these levels. */
  jobLevel?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Holding this role. */
  jobRole?: InputMaybe<Scalars['ID']['input']>;
  /** Working at this place, spelt exactly so. */
  location?: InputMaybe<Scalars['String']['input']>;
  /** Reporting directly to this employee. */
  manager?: InputMaybe<Scalars['ID']['input']>;
  /** Belonging to this unit or to one below it. */
  orgUnit?: InputMaybe<Scalars['ID']['input']>;
  /** Of one of these states. */
  status?: InputMaybe<Array<EmployeeStatus>>;
};

/** In which order employees come. */
export type EmployeeOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: EmployeeOrderField;
};

/** What employees can be ordered by. */
export type EmployeeOrderField =
  /** The first day. */
  | 'HIRED_ON'
  /** The full name. */
  | 'NAME';

/** Whether someone works here. */
export type EmployeeStatus =
  /** Works here. */
  | 'ACTIVE'
  /** No longer works here. */
  | 'LEFT'
  /** Works here, and is away for long: parental leave, sickness, sabbatical. */
  | 'ON_LEAVE';

/** One person's place on one course. */
export type Enrollment = {
  __typename?: 'Enrollment';
  /** The completion that ended it; null while there is none. */
  completion?: Maybe<CourseCompletion>;
  /** The course. */
  course: Course;
  /** The day by which it is to be completed; null where there is none. */
  dueOn?: Maybe<Scalars['Date']['output']>;
  /** Who is enrolled; null where HR no longer knows them, or cannot be asked. */
  employee?: Maybe<Employee>;
  /** When it began. */
  enrolledAt: Scalars['DateTime']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** When the person last did something in the course; null where they never did. */
  lastActivityAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who wanted it. */
  origin: EnrollmentOrigin;
  /** Whether it is past its due day and neither completed nor withdrawn. */
  overdue: Scalars['Boolean']['output'];
  /** The part done: from 0 to 1. */
  progress: Scalars['Float']['output'];
  /** How far it has come. */
  status: EnrollmentStatus;
};

/** A page of enrollments. */
export type EnrollmentConnection = {
  __typename?: 'EnrollmentConnection';
  /** The page, each enrollment with its cursor. */
  edges: Array<EnrollmentEdge>;
  /** The page. */
  nodes: Array<Enrollment>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An enrollment on a page. */
export type EnrollmentEdge = {
  __typename?: 'EnrollmentEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The enrollment. */
  node: Enrollment;
};

/** Which enrollments. Conditions are joined by and. */
export type EnrollmentFilter = {
  /** In this course. */
  course?: InputMaybe<Scalars['ID']['input']>;
  /** Of this employee. */
  employee?: InputMaybe<Scalars['ID']['input']>;
  /** Begun in this range of time. */
  enrolledAt?: InputMaybe<DateTimeRange>;
  /** Wanted by one of these. */
  origin?: InputMaybe<Array<EnrollmentOrigin>>;
  /** Past the due day and neither completed nor withdrawn, or not. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** In one of these states. */
  status?: InputMaybe<Array<EnrollmentStatus>>;
};

/** In which order enrollments come. */
export type EnrollmentOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: EnrollmentOrderField;
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

/** Gender, as the person states it. */
export type Gender =
  /** Man. */
  | 'MAN'
  /** Neither, or both. */
  | 'NON_BINARY'
  /** Woman. */
  | 'WOMAN';

/** Something that someone means to reach in a period. */
export type Goal = {
  __typename?: 'Goal';
  /** The talks about it, the latest first. */
  checkIns: CheckInConnection;
  /** The competencies that it needs. */
  competencies: Array<GoalCompetency>;
  /** The cycle that looks at it; null where none does. */
  cycle?: Maybe<ReviewCycle>;
  /** The day by which it is to be reached. */
  dueOn: Scalars['Date']['output'];
  /** Whose goal it is; null where HR no longer knows them, or cannot be asked. */
  employee?: Maybe<Employee>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** How one will know that it is reached. */
  measure: Scalars['String']['output'];
  /** The part reached, as of the latest check-in: from 0 to 1. */
  progress: Scalars['Float']['output'];
  /** The first day. */
  startsOn: Scalars['Date']['output'];
  /** How it stands. */
  status: GoalStatus;
  /** What is to be reached. */
  title: Scalars['String']['output'];
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
  __typename?: 'GoalCompetency';
  /** The competency; null where the skills subgraph no longer knows it, or cannot be asked. */
  competency?: Maybe<Competency>;
  /** The level that it needs, from 1 to 5. */
  requiredLevel: Scalars['Int']['output'];
};

/** A page of goals. */
export type GoalConnection = {
  __typename?: 'GoalConnection';
  /** The page, each goal with its cursor. */
  edges: Array<GoalEdge>;
  /** The page. */
  nodes: Array<Goal>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A goal on a page. */
export type GoalEdge = {
  __typename?: 'GoalEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The goal. */
  node: Goal;
};

/** Which goals. Conditions are joined by and. */
export type GoalFilter = {
  /** Needing this competency. */
  competency?: InputMaybe<Scalars['ID']['input']>;
  /** That this cycle looks at. */
  cycle?: InputMaybe<Scalars['ID']['input']>;
  /** Due in this range of days. */
  dueOn?: InputMaybe<DateRange>;
  /** Of this employee. */
  employee?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states. */
  status?: InputMaybe<Array<GoalStatus>>;
};

/** In which order goals come. */
export type GoalOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: GoalOrderField;
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

/** One person's name in another system. */
export type IdentityLink = {
  __typename?: 'IdentityLink';
  /** What that system calls the person. */
  externalId: Scalars['String']['output'];
  /** The system, such as `lms`. */
  system: Scalars['String']['output'];
};

/** A role in the company, with what it takes. */
export type JobRole = {
  __typename?: 'JobRole';
  /** What it is. */
  description: Scalars['String']['output'];
  /** Those who hold it, leavers left out. */
  employees?: Maybe<EmployeeConnection>;
  /** The family of roles that it belongs to. */
  family: Scalars['String']['output'];
  /** A slug, such as `engineering-manager`. */
  id: Scalars['ID']['output'];
  /** The level that it is usually held at, from 1 (entry) to 10 (chief executive). */
  level: Scalars['Int']['output'];
  /** The occupation that it is a case of; null where none is named, or its classification is not imported. */
  occupation?: Maybe<Occupation>;
  /** What it takes, essentials first. */
  requirements: Array<JobRoleRequirement>;
  /** What it is called. */
  title: Scalars['String']['output'];
};


/** A role in the company, with what it takes. */
export type JobRoleEmployeesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EmployeeOrder;
};

/** A page of job roles. */
export type JobRoleConnection = {
  __typename?: 'JobRoleConnection';
  /** The page, each role with its cursor. */
  edges: Array<JobRoleEdge>;
  /** The page. */
  nodes: Array<JobRole>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A role on a page. */
export type JobRoleEdge = {
  __typename?: 'JobRoleEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The role. */
  node: JobRole;
};

/** Which roles. Conditions are joined by and. */
export type JobRoleFilter = {
  /** Of this family, spelt exactly so. */
  family?: InputMaybe<Scalars['String']['input']>;
  /** Taking this competency. */
  requires?: InputMaybe<Scalars['ID']['input']>;
};

/** In which order roles come. */
export type JobRoleOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: JobRoleOrderField;
};

/** What roles can be ordered by. */
export type JobRoleOrderField =
  /** The title. */
  | 'TITLE';

/** The level of a competency that a job role takes. */
export type JobRoleRequirement = {
  __typename?: 'JobRoleRequirement';
  /** The competency. */
  competency: Competency;
  /** Whether the role cannot be held without it. */
  essential: Scalars['Boolean']['output'];
  /** The level, from 1 to 5. */
  requiredLevel: Scalars['Int']['output'];
};

/** Courses that lead, in their order, to one aim. */
export type LearningPath = {
  __typename?: 'LearningPath';
  /** The LMS's own code for the path. */
  code: Scalars['String']['output'];
  /** Who completed the whole of it, the latest first unless said otherwise. */
  completions: LearningPathCompletionConnection;
  /** Its courses, in their order. */
  courses: Array<Course>;
  /** What it leads to. */
  description: Scalars['String']['output'];
  /** Opaque, and the same in every system of the supergraph. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  title: Scalars['String']['output'];
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
  __typename?: 'LearningPathCompletion';
  /** When the last of its courses was completed. */
  completedAt: Scalars['DateTime']['output'];
  /** Who completed it; null where HR no longer knows them, or cannot be asked. */
  employee?: Maybe<Employee>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The path. */
  learningPath: LearningPath;
};

/** A page of completions of a learning path. */
export type LearningPathCompletionConnection = {
  __typename?: 'LearningPathCompletionConnection';
  /** The page, each completion with its cursor. */
  edges: Array<LearningPathCompletionEdge>;
  /** The page. */
  nodes: Array<LearningPathCompletion>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A completion on a page. */
export type LearningPathCompletionEdge = {
  __typename?: 'LearningPathCompletionEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The completion. */
  node: LearningPathCompletion;
};

/** In which order completions of a path come. */
export type LearningPathCompletionOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: LearningPathCompletionOrderField;
};

/** What completions of a path can be ordered by. */
export type LearningPathCompletionOrderField =
  /** The time of completion. */
  | 'COMPLETED_AT';

/** A page of learning paths. */
export type LearningPathConnection = {
  __typename?: 'LearningPathConnection';
  /** The page, each path with its cursor. */
  edges: Array<LearningPathEdge>;
  /** The page. */
  nodes: Array<LearningPath>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A path on a page. */
export type LearningPathEdge = {
  __typename?: 'LearningPathEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The path. */
  node: LearningPath;
};

/** Which paths. Conditions are joined by and. */
export type LearningPathFilter = {
  /** Containing this course. */
  course?: InputMaybe<Scalars['ID']['input']>;
  /** Whose title contains this, whatever the case. */
  titleContains?: InputMaybe<Scalars['String']['input']>;
};

/** In which order paths come. */
export type LearningPathOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: LearningPathOrderField;
};

/** What paths can be ordered by. */
export type LearningPathOrderField =
  /** The title. */
  | 'TITLE';

/** Behaviour that someone saw, tied to a competency. */
export type Observation = {
  __typename?: 'Observation';
  /** The competency that it shows. */
  competency: Competency;
  /** Of whom; null where HR no longer knows them, or cannot be asked. */
  employee?: Maybe<Employee>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The indicator that it meets; null where none was named. */
  indicator?: Maybe<BehaviouralIndicator>;
  /** The level that it shows, from 1 to 5. */
  level: Scalars['Int']['output'];
  /** What was seen; null where nothing was written. */
  note?: Maybe<Scalars['String']['output']>;
  /** When. */
  observedAt: Scalars['DateTime']['output'];
  /** By whom; null where not known, or HR cannot be asked. */
  observer?: Maybe<Employee>;
  /** On what occasion. */
  source: ObservationSource;
};

/** A page of observations. */
export type ObservationConnection = {
  __typename?: 'ObservationConnection';
  /** The page, each observation with its cursor. */
  edges: Array<ObservationEdge>;
  /** The page. */
  nodes: Array<Observation>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An observation on a page. */
export type ObservationEdge = {
  __typename?: 'ObservationEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The observation. */
  node: Observation;
};

/** Which observations. Conditions are joined by and. */
export type ObservationFilter = {
  /** Of this competency. */
  competency?: InputMaybe<Scalars['ID']['input']>;
  /** Of this employee. */
  employee?: InputMaybe<Scalars['ID']['input']>;
  /** Made in this range of time. */
  observedAt?: InputMaybe<DateTimeRange>;
  /** On one of these occasions. */
  source?: InputMaybe<Array<ObservationSource>>;
};

/** In which order observations come. */
export type ObservationOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: ObservationOrderField;
};

/** What observations can be ordered by. */
export type ObservationOrderField =
  /** The time of the observation. */
  | 'OBSERVED_AT';

/** On what occasion behaviour was seen. */
export type ObservationSource =
  /** By a qualified assessor. */
  | 'ASSESSOR'
  /** At work, on any day. */
  | 'DAILY_WORK'
  /** When something went wrong, or nearly did. */
  | 'INCIDENT'
  /** In an exercise. */
  | 'PRACTICAL_EVENT';

/** A kind of work, as a classification has it. */
export type Occupation = {
  __typename?: 'Occupation';
  /** What else it is called. */
  altLabels: Array<Scalars['String']['output']>;
  /** Its ISCO-08 (ESCO) or O*NET-SOC code. */
  code: Scalars['String']['output'];
  /** What it is. */
  description: Scalars['String']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The company's job roles that are cases of it, by title. */
  jobRoles: Array<JobRole>;
  /** What it is called. */
  label: Scalars['String']['output'];
  /** What one has to be able to do or know for it. */
  skills: OccupationSkillConnection;
  /** Where it comes from. */
  source: SkillSource;
  /** What identifies it across systems. */
  uri: Scalars['String']['output'];
};


/** A kind of work, as a classification has it. */
export type OccupationSkillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: SkillOrder;
  relation?: InputMaybe<Array<OccupationSkillRelation>>;
};

/** A page of occupations. */
export type OccupationConnection = {
  __typename?: 'OccupationConnection';
  /** The page, each occupation with its cursor. */
  edges: Array<OccupationEdge>;
  /** The page. */
  nodes: Array<Occupation>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** An occupation on a page. */
export type OccupationEdge = {
  __typename?: 'OccupationEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The occupation. */
  node: Occupation;
};

/** Which occupations. Conditions are joined by and. */
export type OccupationFilter = {
  /** Whose label, or another name, has all these words. */
  matches?: InputMaybe<Scalars['String']['input']>;
  /** From one of these sources. */
  source?: InputMaybe<Array<SkillSource>>;
};

/** In which order occupations come. */
export type OccupationOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: OccupationOrderField;
};

/** What occupations can be ordered by. */
export type OccupationOrderField =
  /** The label. */
  | 'LABEL';

/** A skill that has to do with an occupation. */
export type OccupationSkill = {
  __typename?: 'OccupationSkill';
  /** O*NET's rating of importance, from 1 to 5; null where not rated. */
  importance?: Maybe<Scalars['Float']['output']>;
  /** O*NET's rating of the level needed, from 0 to 7; null where not rated. */
  level?: Maybe<Scalars['Float']['output']>;
  /** How. */
  relation: OccupationSkillRelation;
  /** The skill. */
  skill: Skill;
};

/** A page of skills of an occupation. */
export type OccupationSkillConnection = {
  __typename?: 'OccupationSkillConnection';
  /** The page, each skill with its cursor. */
  edges: Array<OccupationSkillEdge>;
  /** The page. */
  nodes: Array<OccupationSkill>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A skill on a page. */
export type OccupationSkillEdge = {
  __typename?: 'OccupationSkillEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The skill. */
  node: OccupationSkill;
};

/** How a skill has to do with an occupation. */
export type OccupationSkillRelation =
  /** One cannot do the work without it (ESCO). */
  | 'ESSENTIAL'
  /** It helps in some places (ESCO). */
  | 'OPTIONAL'
  /** It is rated by importance and level (O*NET). */
  | 'RATED'
  /** It is a tool used in the work (O*NET). */
  | 'USED';

/** Which end of an order comes first. */
export type OrderDirection =
  /** The smallest, earliest or first in the alphabet. */
  | 'ASC'
  /** The greatest, latest or last in the alphabet. */
  | 'DESC';

/** A part of the organisation: the company itself, a division, a department, a team. */
export type OrgUnit = {
  __typename?: 'OrgUnit';
  /** The units that are directly part of it, by name. */
  children: Array<OrgUnit>;
  /** The HRIS's own code for the unit. */
  code: Scalars['String']['output'];
  /** Those who belong to it, leavers left out. */
  employees: EmployeeConnection;
  /** Who leads it; null while nobody does. */
  head?: Maybe<Employee>;
  /** Opaque, and the same in every system of the supergraph. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** The unit that it is part of; null for the company itself. */
  parent?: Maybe<OrgUnit>;
};


/** A part of the organisation: the company itself, a division, a department, a team. */
export type OrgUnitEmployeesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDescendants?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EmployeeOrder;
};

/** A page of units. */
export type OrgUnitConnection = {
  __typename?: 'OrgUnitConnection';
  /** The page, each unit with its cursor. */
  edges: Array<OrgUnitEdge>;
  /** The page. */
  nodes: Array<OrgUnit>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A unit on a page. */
export type OrgUnitEdge = {
  __typename?: 'OrgUnitEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The unit. */
  node: OrgUnit;
};

/** Which units. Conditions are joined by and. */
export type OrgUnitFilter = {
  /** Whether it is the company itself, which is part of no other unit. */
  isRoot?: InputMaybe<Scalars['Boolean']['input']>;
  /** Directly part of this unit. */
  parent?: InputMaybe<Scalars['ID']['input']>;
};

/** In which order units come. */
export type OrgUnitOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: OrgUnitOrderField;
};

/** What units can be ordered by. */
export type OrgUnitOrderField =
  /** The name. */
  | 'NAME';

/** What lies beyond a page, as the Relay specification has it. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of its last row; null where the page is empty. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are more rows after this page; of a page read with `last`, whether `before` was given. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are more rows before this page; of a page read with `first`, whether `after` was given. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of its first row; null where the page is empty. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A state of being qualified, certified by the company, with an expiry. */
export type Qualification = {
  __typename?: 'Qualification';
  /** Who holds it; null where HR no longer knows them, or cannot be asked. */
  employee?: Maybe<Employee>;
  /** The last day on which it counts; null where it counts for good. */
  expiresOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which it was granted. */
  grantedOn: Scalars['Date']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** Whether it counts today. */
  status: QualificationStatus;
  /** Which qualification. */
  type: QualificationType;
};

/** A page of qualifications. */
export type QualificationConnection = {
  __typename?: 'QualificationConnection';
  /** The page, each qualification with its cursor. */
  edges: Array<QualificationEdge>;
  /** The page. */
  nodes: Array<Qualification>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A qualification on a page. */
export type QualificationEdge = {
  __typename?: 'QualificationEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The qualification. */
  node: Qualification;
};

/** Which qualifications. Conditions are joined by and. */
export type QualificationFilter = {
  /** Of this employee. */
  employee?: InputMaybe<Scalars['ID']['input']>;
  /** Granted in this range of days. */
  grantedOn?: InputMaybe<DateRange>;
  /** In one of these states. */
  status?: InputMaybe<Array<QualificationStatus>>;
  /** Of this type. */
  type?: InputMaybe<Scalars['ID']['input']>;
};

/** In which order qualifications come. */
export type QualificationOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: QualificationOrderField;
};

/** What qualifications can be ordered by. */
export type QualificationOrderField =
  /** The day on which it was granted. */
  | 'GRANTED_ON';

/** Whether a qualification counts today. */
export type QualificationStatus =
  /** Its last day is past. */
  | 'EXPIRED'
  /** It was taken away. */
  | 'REVOKED'
  /** It does not count until further notice. */
  | 'SUSPENDED'
  /** It counts. */
  | 'VALID';

/** A kind of qualification. */
export type QualificationType = {
  __typename?: 'QualificationType';
  /** The competency that it certifies; null where it stands alone. */
  competency?: Maybe<Competency>;
  /** What it certifies. */
  description: Scalars['String']['output'];
  /** A slug, such as `first-aider`. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** How many months it counts; null where it counts for good. */
  validMonths?: Maybe<Scalars['Int']['output']>;
};

/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type Query = {
  __typename?: 'Query';
  /** The assessment with this id; null where there is none, or none that the viewer may see. */
  assessment?: Maybe<CompetencyAssessment>;
  /** The assessments of people's competencies. */
  assessments?: Maybe<CompetencyAssessmentConnection>;
  /** The certification with this id; null where there is none, or none that the viewer may see. */
  certification?: Maybe<Certification>;
  /** Who holds, or held, which certificate. */
  certifications?: Maybe<CertificationConnection>;
  /** The check-in with this id; null where there is none, or none that the viewer may see. */
  checkIn?: Maybe<CheckIn>;
  /** The check-ins on all goals. */
  checkIns?: Maybe<CheckInConnection>;
  /** The company's competencies. */
  competencies?: Maybe<CompetencyConnection>;
  /** The competency with this id; null where there is none. */
  competency?: Maybe<Competency>;
  /** The course with this id; null where there is none. */
  course?: Maybe<Course>;
  /** The completion with this id; null where there is none, or none that the viewer may see. */
  courseCompletion?: Maybe<CourseCompletion>;
  /** Who completed which course. */
  courseCompletions?: Maybe<CourseCompletionConnection>;
  /** The catalogue. */
  courses?: Maybe<CourseConnection>;
  /** The development plan with this id; null where there is none, or none that the viewer may see. */
  developmentPlan?: Maybe<DevelopmentPlan>;
  /** Everyone's development plans. */
  developmentPlans?: Maybe<DevelopmentPlanConnection>;
  /** The employee with this id; null where there is none, or none whom the viewer may see. */
  employee?: Maybe<Employee>;
  /** The employee who is known to another system under an id of that system; null where none is. */
  employeeByIdentity?: Maybe<Employee>;
  /** Everyone who works or worked here. */
  employees?: Maybe<EmployeeConnection>;
  /** The enrollment with this id; null where there is none, or none that the viewer may see. */
  enrollment?: Maybe<Enrollment>;
  /** Who is, or was, enrolled in which course. */
  enrollments?: Maybe<EnrollmentConnection>;
  /** The goal with this id; null where there is none, or none that the viewer may see. */
  goal?: Maybe<Goal>;
  /** Everyone's goals. */
  goals?: Maybe<GoalConnection>;
  /** The job role with this id; null where there is none. */
  jobRole?: Maybe<JobRole>;
  /** The company's job roles. */
  jobRoles?: Maybe<JobRoleConnection>;
  /** The learning path with this id; null where there is none. */
  learningPath?: Maybe<LearningPath>;
  /** The learning paths. */
  learningPaths?: Maybe<LearningPathConnection>;
  /** The observation with this id; null where there is none, or none that the viewer may see. */
  observation?: Maybe<Observation>;
  /** What was observed of people at work. */
  observations?: Maybe<ObservationConnection>;
  /** The occupation with this id; null where there is none. */
  occupation?: Maybe<Occupation>;
  /** The occupations of the imported classifications. */
  occupations?: Maybe<OccupationConnection>;
  /** The unit with this id; null where there is none. */
  orgUnit?: Maybe<OrgUnit>;
  /** The units of the organisation. */
  orgUnits?: Maybe<OrgUnitConnection>;
  /** The qualification with this id; null where there is none, or none that the viewer may see. */
  qualification?: Maybe<Qualification>;
  /** The kinds of qualification that can be granted, by name. */
  qualificationTypes?: Maybe<Array<QualificationType>>;
  /** Who holds, or held, which qualification. */
  qualifications?: Maybe<QualificationConnection>;
  /** The review with this id; null where there is none, or none that the viewer may see. */
  review?: Maybe<Review>;
  /** The review cycle with this id; null where there is none. */
  reviewCycle?: Maybe<ReviewCycle>;
  /** The review cycles. */
  reviewCycles?: Maybe<ReviewCycleConnection>;
  /** The review rating with this id; null where there is none, or none that the viewer may see. */
  reviewRating?: Maybe<ReviewRating>;
  /** The ratings that reviews gave. */
  reviewRatings?: Maybe<ReviewRatingConnection>;
  /** The reviews of all cycles. */
  reviews?: Maybe<ReviewConnection>;
  /** The skill with this id; null where there is none. */
  skill?: Maybe<Skill>;
  /** The skill with this URI, such as one of ESCO's; null where there is none. */
  skillByUri?: Maybe<Skill>;
  /** The ontology of skills. */
  skills?: Maybe<SkillConnection>;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryAssessmentArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryAssessmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompetencyAssessmentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: CompetencyAssessmentOrder;
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
export type QueryCompetenciesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CompetencyFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: CompetencyOrder;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryCompetencyArgs = {
  id: Scalars['ID']['input'];
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
export type QueryEmployeeArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryEmployeeByIdentityArgs = {
  externalId: Scalars['String']['input'];
  system: Scalars['String']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryEmployeesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmployeeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EmployeeOrder;
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
export type QueryJobRoleArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryJobRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobRoleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: JobRoleOrder;
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


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryObservationArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryObservationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ObservationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: ObservationOrder;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryOccupationArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryOccupationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OccupationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: OccupationOrder;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryOrgUnitArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryOrgUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrgUnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: OrgUnitOrder;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryQualificationArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryQualificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<QualificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: QualificationOrder;
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


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QuerySkillArgs = {
  id: Scalars['ID']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QuerySkillByUriArgs = {
  uri: Scalars['String']['input'];
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QuerySkillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SkillFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: SkillOrder;
};

/** A skill that has to do with another. */
export type RelatedSkill = {
  __typename?: 'RelatedSkill';
  /** How. */
  relation: SkillRelation;
  /** The other. */
  skill: Skill;
};

/** How someone performed in one cycle, as their reviewer sees it. */
export type Review = {
  __typename?: 'Review';
  /** When it was begun. */
  createdAt: Scalars['DateTime']['output'];
  /** The cycle. */
  cycle: ReviewCycle;
  /** Who is reviewed; null where HR no longer knows them, or cannot be asked. */
  employee?: Maybe<Employee>;
  /** When it was filed; null in a draft. */
  filedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What the reviewer wrote; null where nothing was written, or the viewer may not read it. */
  narrative?: Maybe<Scalars['String']['output']>;
  /** The score as a whole, from 1.0 to 5.0; null in a draft. */
  overallScore?: Maybe<Scalars['Float']['output']>;
  /** Its ratings, in the order of the form. */
  ratings: Array<ReviewRating>;
  /** Who reviews; null where HR no longer knows them, or cannot be asked. */
  reviewer?: Maybe<Employee>;
  /** How far it has come. */
  status: ReviewStatus;
};

/** A page of reviews. */
export type ReviewConnection = {
  __typename?: 'ReviewConnection';
  /** The page, each review with its cursor. */
  edges: Array<ReviewEdge>;
  /** The page. */
  nodes: Array<Review>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A period after which everyone's performance is reviewed by one form. */
export type ReviewCycle = {
  __typename?: 'ReviewCycle';
  /** The competencies that its form asks to rate, in the form's order. */
  competencies: Array<Competency>;
  /** The last day of that period. */
  endsOn: Scalars['Date']['output'];
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** Its reviews. */
  reviews: ReviewConnection;
  /** The first day of the period that it looks at. */
  startsOn: Scalars['Date']['output'];
  /** How far it has come. */
  status: ReviewCycleStatus;
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
  __typename?: 'ReviewCycleConnection';
  /** The page, each cycle with its cursor. */
  edges: Array<ReviewCycleEdge>;
  /** The page. */
  nodes: Array<ReviewCycle>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A cycle on a page. */
export type ReviewCycleEdge = {
  __typename?: 'ReviewCycleEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The cycle. */
  node: ReviewCycle;
};

/** Which cycles. Conditions are joined by and. */
export type ReviewCycleFilter = {
  /** In one of these states. */
  status?: InputMaybe<Array<ReviewCycleStatus>>;
};

/** In which order cycles come. */
export type ReviewCycleOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: ReviewCycleOrderField;
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
  __typename?: 'ReviewEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The review. */
  node: Review;
};

/** Which reviews. Conditions are joined by and. */
export type ReviewFilter = {
  /** Of this cycle. */
  cycle?: InputMaybe<Scalars['ID']['input']>;
  /** About this employee. */
  employee?: InputMaybe<Scalars['ID']['input']>;
  /** With at most this score as a whole. */
  maxOverallScore?: InputMaybe<Scalars['Float']['input']>;
  /** With at least this score as a whole. */
  minOverallScore?: InputMaybe<Scalars['Float']['input']>;
  /** By this employee. */
  reviewer?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states. */
  status?: InputMaybe<Array<ReviewStatus>>;
};

/** In which order reviews come. */
export type ReviewOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: ReviewOrderField;
};

/** What reviews can be ordered by. */
export type ReviewOrderField =
  /** The time at which it was begun. */
  | 'CREATED_AT';

/** How someone did on one competency in the period of a review. */
export type ReviewRating = {
  __typename?: 'ReviewRating';
  /** What calibration did to it, step by step. */
  calibrations: Array<Calibration>;
  /** The competency; null where the skills subgraph no longer knows it, or cannot be asked. */
  competency?: Maybe<Competency>;
  /** The cycle of that review. */
  cycle: ReviewCycle;
  /** Who is rated; null where HR no longer knows them, or cannot be asked. */
  employee?: Maybe<Employee>;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** The day on which it was given. */
  ratedOn: Scalars['Date']['output'];
  /** The review that it is part of. */
  review: Review;
  /** From 1.0 to 5.0, after calibration. */
  score: Scalars['Float']['output'];
};

/** A page of review ratings. */
export type ReviewRatingConnection = {
  __typename?: 'ReviewRatingConnection';
  /** The page, each rating with its cursor. */
  edges: Array<ReviewRatingEdge>;
  /** The page. */
  nodes: Array<ReviewRating>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A rating on a page. */
export type ReviewRatingEdge = {
  __typename?: 'ReviewRatingEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The rating. */
  node: ReviewRating;
};

/** Which ratings. Conditions are joined by and. */
export type ReviewRatingFilter = {
  /** On this competency. */
  competency?: InputMaybe<Scalars['ID']['input']>;
  /** Given in a review of this cycle. */
  cycle?: InputMaybe<Scalars['ID']['input']>;
  /** Of this employee. */
  employee?: InputMaybe<Scalars['ID']['input']>;
  /** At most so high. */
  maxScore?: InputMaybe<Scalars['Float']['input']>;
  /** At least so high. */
  minScore?: InputMaybe<Scalars['Float']['input']>;
  /** Given in this range of days. */
  ratedOn?: InputMaybe<DateRange>;
};

/** In which order ratings come. */
export type ReviewRatingOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: ReviewRatingOrderField;
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

/** Something that people can do or know, as the ontology has it. */
export type Skill = {
  __typename?: 'Skill';
  /** What else it is called. */
  altLabels: Array<Scalars['String']['output']>;
  /** The skills and groups that it is a case of, by label. */
  broader: Array<Skill>;
  /** The competencies that it is part of, by name. */
  competencies: Array<Competency>;
  /** What it is. */
  description: Scalars['String']['output'];
  /** The occupations that it is essential for. */
  essentialFor: OccupationConnection;
  /** Opaque. */
  id: Scalars['ID']['output'];
  /** What kind of thing it is. */
  kind: SkillKind;
  /** What it is called. */
  label: Scalars['String']['output'];
  /** The skills and groups that are cases of it, by label. */
  narrower: SkillConnection;
  /** The occupations that it is optional for. */
  optionalFor: OccupationConnection;
  /** The skills that have to do with it in another way, by label, 500 at most. */
  related: Array<RelatedSkill>;
  /** Where it comes from. */
  source: SkillSource;
  /** The courses that teach it, the highest level first. */
  taughtBy: Array<CourseTeaching>;
  /** What identifies it across systems: ESCO's or O*NET's URI, or a URN of the company's own. */
  uri: Scalars['String']['output'];
};


/** Something that people can do or know, as the ontology has it. */
export type SkillEssentialForArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: OccupationOrder;
};


/** Something that people can do or know, as the ontology has it. */
export type SkillNarrowerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: SkillOrder;
};


/** Something that people can do or know, as the ontology has it. */
export type SkillOptionalForArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: OccupationOrder;
};

/** A page of skills. */
export type SkillConnection = {
  __typename?: 'SkillConnection';
  /** The page, each skill with its cursor. */
  edges: Array<SkillEdge>;
  /** The page. */
  nodes: Array<Skill>;
  /** What lies beyond the page. */
  pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  totalCount: Scalars['Int']['output'];
};

/** A skill on a page. */
export type SkillEdge = {
  __typename?: 'SkillEdge';
  /** For `after` or `before`, to go on from here. */
  cursor: Scalars['String']['output'];
  /** The skill. */
  node: Skill;
};

/** Which skills. Conditions are joined by and. */
export type SkillFilter = {
  /** Of one of these kinds. */
  kind?: InputMaybe<Array<SkillKind>>;
  /** Whose label, or another name, has all these words. */
  matches?: InputMaybe<Scalars['String']['input']>;
  /** From one of these sources. */
  source?: InputMaybe<Array<SkillSource>>;
};

/** What kind of thing a skill is. */
export type SkillKind =
  /** A heading over skills. */
  | 'GROUP'
  /** Something that one can know. */
  | 'KNOWLEDGE'
  /** Something that one can do. */
  | 'SKILL'
  /** A tool or technology that one can use. */
  | 'TECHNOLOGY';

/** In which order skills come. */
export type SkillOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: SkillOrderField;
};

/** What skills can be ordered by. */
export type SkillOrderField =
  /** The label. */
  | 'LABEL';

/** How one skill has to do with another. */
export type SkillRelation =
  /** The other is essential for it. */
  | 'ESSENTIAL'
  /** It is essential for the other. */
  | 'ESSENTIAL_FOR'
  /** The other is useful for it. */
  | 'OPTIONAL'
  /** It is useful for the other. */
  | 'OPTIONAL_FOR'
  /** The other is alike or often goes with it. */
  | 'RELATED';

/** Where a skill or an occupation comes from. */
export type SkillSource =
  /** The company's own. */
  | 'COMPANY'
  /** The European classification of skills, competences, qualifications and occupations. */
  | 'ESCO'
  /** The Occupational Information Network of the United States. */
  | 'ONET';

/** A skill that a course teaches. */
export type TaughtSkill = {
  __typename?: 'TaughtSkill';
  /** The level to which the course teaches it, from 1 to 5. */
  level: Scalars['Int']['output'];
  /** The skill. */
  skill: Skill;
};

export type LeadershipToTeamManagementQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  completedBefore?: string | null | undefined;
}>;


export type LeadershipToTeamManagementQuery = { courseCompletions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ completedAt: string, score: number | null, course: { title: string }, employee: { name: string | null, orgUnit: { name: string } } | null, ratingsAfter: Array<{ score: number, ratedOn: string }> | null }> } | null };


export const LeadershipToTeamManagementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadershipToTeamManagement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"completedBefore"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"courseCompletions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"category"},"value":{"kind":"EnumValue","value":"LEADERSHIP"}},{"kind":"ObjectField","name":{"kind":"Name","value":"completedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"completedBefore"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"employee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"orgUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratingsAfter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"competency"},"value":{"kind":"StringValue","value":"team-management","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"months"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"ratedOn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LeadershipToTeamManagementQuery, LeadershipToTeamManagementQueryVariables>;