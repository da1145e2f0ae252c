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

/** What became of an operation. */
export type AccessDecision =
  /** The answer was given; with `codes`, not all of it could be read. */
  | 'ANSWERED'
  /** The answer was given without the fields that were refused. */
  | 'PARTLY_REFUSED'
  /** Nothing was given. */
  | 'REFUSED';

/** What an answer is for. */
export type AccessPurpose =
  /** What law or contract asks for. */
  | 'COMPLIANCE'
  /** Helping someone to grow. */
  | 'DEVELOPMENT'
  /** Keeping another system up to date. */
  | 'INTEGRATION'
  /** Judging how someone performed. */
  | 'PERFORMANCE_EVALUATION'
  /** One's own data. */
  | 'SELF_SERVICE'
  /** Questions about the workforce as a whole. */
  | 'WORKFORCE_ANALYTICS';

/** Conditions on access records, joined by and. */
export type AccessRecordFilter = {
  /** When. */
  at?: InputMaybe<DateTimeRange>;
  /** Any of these kinds of data. */
  dataKind?: InputMaybe<Array<PersonalDataKind>>;
  /** What became of them, any of these. */
  decision?: InputMaybe<Array<AccessDecision>>;
  /** An employee whose rows were read. */
  employee?: InputMaybe<Scalars['ID']['input']>;
  /** The name of the operation. */
  operation?: InputMaybe<Scalars['String']['input']>;
  /** What the answers were for, any of these. */
  purpose?: InputMaybe<Array<AccessPurpose>>;
  /** Who asked, as their credential says it; finds nothing for all but administrators. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The employee who asked. */
  viewer?: InputMaybe<Scalars['ID']['input']>;
};

/** In which order access records come. */
export type AccessRecordOrder = {
  /** Which end comes first. */
  direction?: OrderDirection;
  /** What they are ordered by. */
  field: AccessRecordOrderField;
};

/** What access records can be ordered by. */
export type AccessRecordOrderField =
  /** When. */
  | 'AT';

/** What a person or a program is to the company. */
export type AccessRole =
  /** An administrator. */
  | 'ADMIN'
  /** An analyst of the workforce. */
  | 'ANALYST'
  /** An employee, about themselves. */
  | 'EMPLOYEE'
  /** Human resources. */
  | 'HR'
  /** A manager, about their reports. */
  | 'MANAGER'
  /** A partner's program. */
  | 'PARTNER'
  /** A program of the company's own. */
  | 'SERVICE';

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

/** Which competencies. Conditions are joined by and. */
export type CompetencyFilter = {
  /** Of one of these kinds. */
  category?: InputMaybe<Array<CompetencyCategory>>;
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

/** What a person can consent to. */
export type ConsentPurpose =
  /** That what they enroll in and do while learning may serve to evaluate their performance. */
  | 'PERFORMANCE_EVALUATION';

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

/** What kind of credential someone showed. */
export type CredentialKind =
  /** An API key. */
  | 'KEY'
  /** None. */
  | 'NONE'
  /** A token of the identity provider. */
  | 'TOKEN'
  /** A token for trying things out. */
  | 'TRY_OUT';

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

/** Conditions on the records of one employee, joined by and. */
export type EmployeeAccessFilter = {
  /** When. */
  at?: InputMaybe<DateTimeRange>;
  /** Any of these kinds of data. */
  dataKind?: InputMaybe<Array<PersonalDataKind>>;
  /** What the answers were for, any of these. */
  purpose?: InputMaybe<Array<AccessPurpose>>;
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
  /** The full name; for those who may see it. */
  | 'NAME';

/** Whether someone works here. */
export type EmployeeStatus =
  /** Works here. */
  | 'ACTIVE'
  /** No longer works here. */
  | 'LEFT'
  /** Works here, and is away for long: parental leave, sickness, sabbatical. */
  | 'ON_LEAVE';

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

/** A kind of personal data; docs/audit-trail.md says which fields each holds. */
export type PersonalDataKind =
  /** Who looked at whose data. */
  | 'ACCESS_TRAIL'
  /** Birth date, gender, nationality. */
  | 'DEMOGRAPHICS'
  /** Job, unit, place and dates of employment. */
  | 'EMPLOYMENT'
  /** Goals and check-ins. */
  | 'GOALS'
  /** Names, addresses and numbers that say who someone is. */
  | 'IDENTITY'
  /** Enrollments, completions, certificates, development plans. */
  | 'LEARNING'
  /** What someone wrote about a person in their own words. */
  | 'NARRATIVE'
  /** Reviews, their ratings and calibrations. */
  | 'PERFORMANCE'
  /** Assessed competencies, observations, qualifications. */
  | 'SKILLS'
  /** Data that nobody classified yet. */
  | 'UNCLASSIFIED';

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

export type CompletionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CompletionsQuery = { courseCompletions: { pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, nodes: Array<{ id: string, completedAt: string }> } | null };

export type JobRoleToCoursesQueryVariables = Exact<{
  jobRole: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type JobRoleToCoursesQuery = { jobRole: { title: string, occupation: { label: string, code: string, skills: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ skill: { label: string, uri: string, taughtBy: Array<{ level: number, course: { title: string, durationHours: number } | null }> } }> } } | null } | null };

export type LeadershipToTeamManagementQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  completedBefore?: string | null | undefined;
}>;


export type LeadershipToTeamManagementQuery = { courseCompletions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ completedAt: string, score: number | null, course: { title: string }, employee: { name: string | null, orgUnit: { name: string } } | null, ratingsAfter: Array<{ score: number, ratedOn: string }> | null }> } | null };


export const CompletionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Completions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"courseCompletions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}}]}}]}}]}}]} as unknown as DocumentNode<CompletionsQuery, CompletionsQueryVariables>;
export const JobRoleToCoursesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"JobRoleToCourses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"jobRole"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"jobRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"jobRole"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"occupation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"relation"},"value":{"kind":"EnumValue","value":"ESSENTIAL"}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skill"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"taughtBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"durationHours"}}]}}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<JobRoleToCoursesQuery, JobRoleToCoursesQueryVariables>;
export const LeadershipToTeamManagementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadershipToTeamManagement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"completedBefore"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"courseCompletions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"category"},"value":{"kind":"EnumValue","value":"LEADERSHIP"}},{"kind":"ObjectField","name":{"kind":"Name","value":"completedAt"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"completedBefore"}}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"course"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"employee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"orgUnit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"ratingsAfter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"competency"},"value":{"kind":"StringValue","value":"team-management","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"months"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"ratedOn"}}]}}]}}]}}]}}]} as unknown as DocumentNode<LeadershipToTeamManagementQuery, LeadershipToTeamManagementQueryVariables>;