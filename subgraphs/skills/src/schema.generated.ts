import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AssessmentEvidenceRow, AssessmentRow, CompetencyRatingRow } from './tables/assessments.ts';
import type { BehaviouralIndicatorRow, CompetencyRow, CompetencyLevelRow } from './tables/competencies.ts';
import type { Connection } from '@loopgraph/kit/connection';
import type { CompetencyGapRow, JobRoleRow, JobRoleRequirementRow } from './tables/job-roles.ts';
import type { CourseRef, CourseCompletionRef, EmployeeRef, ReviewRatingRef } from './refs.ts';
import type { CourseCompetencyRow, CourseSkillRow } from './tables/courses.ts';
import type { ObservationRow } from './tables/observations.ts';
import type { OccupationRow, OccupationSkillRow } from './tables/occupations.ts';
import type { QualificationRow, QualificationTypeRow } from './tables/qualifications.ts';
import type { RelatedSkillRow, SkillRow } from './tables/skills.ts';
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

/** Something that an assessment rests on: just one of the fields is not null, or none where the viewer may not see it. */
export type AssessmentEvidence = {
  readonly __typename?: 'AssessmentEvidence';
  /** A course that was completed. */
  readonly completion?: Maybe<CourseCompletion>;
  /** Behaviour that was seen. */
  readonly observation?: Maybe<Observation>;
  /** A qualification that was granted. */
  readonly qualification?: Maybe<Qualification>;
  /** A rating that a review gave. */
  readonly reviewRating?: Maybe<ReviewRating>;
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

/** Behaviour that shows a level of a competency. */
export type BehaviouralIndicator = {
  readonly __typename?: 'BehaviouralIndicator';
  /** The behaviour, so that two observers agree whether they saw it. */
  readonly description: Scalars['String']['output'];
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
};

/** A capability that the company cares about, with levels that one can observe. */
export type Competency = {
  readonly __typename?: 'Competency';
  /** What kind of capability it is. */
  readonly category: CompetencyCategory;
  /** What it is. */
  readonly description: Scalars['String']['output'];
  /** The courses that develop it, the highest level first. */
  readonly developedBy: ReadonlyArray<CourseDevelopment>;
  /** A slug, such as `team-management`. */
  readonly id: Scalars['ID']['output'];
  /** Its levels, from 1 up. */
  readonly levels: ReadonlyArray<CompetencyLevel>;
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** The job roles that require it, by title. */
  readonly requiredBy: ReadonlyArray<JobRole>;
  /** The skills that it is made of, by label. */
  readonly skills: ReadonlyArray<Skill>;
  /** How many months an assessment of it counts; an older one is stale. */
  readonly validMonths: Scalars['Int']['output'];
};

/** A judgement, from evidence, of what someone is able to do. */
export type CompetencyAssessment = {
  readonly __typename?: 'CompetencyAssessment';
  /** When. */
  readonly assessedAt: Scalars['DateTime']['output'];
  /** By whom; null where not known, the viewer may not see them, or HR cannot be asked. */
  readonly assessor?: Maybe<Employee>;
  /** The competency. */
  readonly competency: Competency;
  /** Of whom; null where HR no longer knows them, or cannot be asked. */
  readonly employee?: Maybe<Employee>;
  /** What it rests on. */
  readonly evidence: ReadonlyArray<AssessmentEvidence>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** How. */
  readonly method: AssessmentMethod;
  /** Why this score; null where nothing was written, or the viewer may not read it: that takes `performance:narrative`. */
  readonly rationale?: Maybe<Scalars['String']['output']>;
  /** From 1.0 to 5.0. */
  readonly score: Scalars['Float']['output'];
};

/** A page of assessments. */
export type CompetencyAssessmentConnection = {
  readonly __typename?: 'CompetencyAssessmentConnection';
  /** The page, each assessment with its cursor. */
  readonly edges: ReadonlyArray<CompetencyAssessmentEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<CompetencyAssessment>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An assessment on a page. */
export type CompetencyAssessmentEdge = {
  readonly __typename?: 'CompetencyAssessmentEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The assessment. */
  readonly node: CompetencyAssessment;
};

/** Which assessments. Conditions are joined by and. */
export type CompetencyAssessmentFilter = {
  /** Made in this range of time. */
  readonly assessedAt?: InputMaybe<DateTimeRange>;
  /** Of this competency. */
  readonly competency?: InputMaybe<Scalars['ID']['input']>;
  /** Of this employee. */
  readonly employee?: InputMaybe<Scalars['ID']['input']>;
  /** At most so high. */
  readonly maxScore?: InputMaybe<Scalars['Float']['input']>;
  /** Made in one of these ways. */
  readonly method?: InputMaybe<ReadonlyArray<AssessmentMethod>>;
  /** At least so high. */
  readonly minScore?: InputMaybe<Scalars['Float']['input']>;
};

/** In which order assessments come. */
export type CompetencyAssessmentOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: CompetencyAssessmentOrderField;
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
  readonly __typename?: 'CompetencyConnection';
  /** The page, each competency with its cursor. */
  readonly edges: ReadonlyArray<CompetencyEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Competency>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A competency on a page. */
export type CompetencyEdge = {
  readonly __typename?: 'CompetencyEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The competency. */
  readonly node: Competency;
};

/** Which competencies. Conditions are joined by and. */
export type CompetencyFilter = {
  /** Of one of these kinds. */
  readonly category?: InputMaybe<ReadonlyArray<CompetencyCategory>>;
};

/** What is missing to a role: a competency below the level that it takes. */
export type CompetencyGap = {
  readonly __typename?: 'CompetencyGap';
  /** The competency. */
  readonly competency: Competency;
  /** Whether the role cannot be held without it. */
  readonly essential: Scalars['Boolean']['output'];
  /** How much is missing: the level taken less the rating, or the whole level where it was never assessed. Over 0. */
  readonly gap: Scalars['Float']['output'];
  /** The level that the role takes, from 1 to 5. */
  readonly requiredLevel: Scalars['Int']['output'];
  /** The present rating, from 1.0 to 5.0; null where it was never assessed. */
  readonly score?: Maybe<Scalars['Float']['output']>;
};

/** One level of a competency. */
export type CompetencyLevel = {
  readonly __typename?: 'CompetencyLevel';
  /** What one can see someone do at this level. */
  readonly indicators: ReadonlyArray<BehaviouralIndicator>;
  /** From 1 to 5. */
  readonly level: Scalars['Int']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
};

/** In which order competencies come. */
export type CompetencyOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: CompetencyOrderField;
};

/** What competencies can be ordered by. */
export type CompetencyOrderField =
  /** The name. */
  | 'NAME';

/** What someone is able to do, as of a time: the latest assessment of each competency. */
export type CompetencyRating = {
  readonly __typename?: 'CompetencyRating';
  /** When it was assessed. */
  readonly assessedAt: Scalars['DateTime']['output'];
  /** The assessment that it comes from, with its evidence. */
  readonly assessment: CompetencyAssessment;
  /** The competency. */
  readonly competency: Competency;
  /** From 1.0 to 5.0. */
  readonly score: Scalars['Float']['output'];
  /** Whether it is older than assessments of this competency count. */
  readonly stale: Scalars['Boolean']['output'];
};

/** Something to learn from, as the LMS's catalogue has it. */
export type Course = {
  readonly __typename?: 'Course';
  /** The competencies that it develops, the highest level first. */
  readonly develops?: Maybe<ReadonlyArray<DevelopedCompetency>>;
  /** Opaque, and the same in every system of the supergraph. */
  readonly id: Scalars['ID']['output'];
  /** The skills that it teaches, the highest level first. */
  readonly teaches?: Maybe<ReadonlyArray<TaughtSkill>>;
};

/** One person's completion of one course. */
export type CourseCompletion = {
  readonly __typename?: 'CourseCompletion';
  /** Opaque, and the same in every system of the supergraph. */
  readonly id: Scalars['ID']['output'];
};

/** A course that develops a competency. */
export type CourseDevelopment = {
  readonly __typename?: 'CourseDevelopment';
  /** The course; null where the learning subgraph no longer knows it, or cannot be asked. */
  readonly course?: Maybe<Course>;
  /** The level to which it develops the competency, from 1 to 5. */
  readonly level: Scalars['Int']['output'];
};

/** A course that teaches a skill. */
export type CourseTeaching = {
  readonly __typename?: 'CourseTeaching';
  /** The course; null where the learning subgraph no longer knows it, or cannot be asked. */
  readonly course?: Maybe<Course>;
  /** The level to which it teaches the skill, from 1 to 5. */
  readonly level: Scalars['Int']['output'];
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

/** A competency that a course develops. */
export type DevelopedCompetency = {
  readonly __typename?: 'DevelopedCompetency';
  /** The competency. */
  readonly competency: Competency;
  /** The level to which the course develops it, from 1 to 5. */
  readonly level: Scalars['Int']['output'];
};

/** Someone who works or worked here, as the HRIS knows them today. */
export type Employee = {
  readonly __typename?: 'Employee';
  /** The assessments of their competencies. */
  readonly assessments?: Maybe<CompetencyAssessmentConnection>;
  /** What they are able to do: of each competency the latest assessment, by the competency's name. */
  readonly competencyRatings?: Maybe<ReadonlyArray<CompetencyRating>>;
  /** What is missing to a role, the essential and the largest gaps first. */
  readonly gaps?: Maybe<ReadonlyArray<CompetencyGap>>;
  /** Opaque, and the same in every system of the supergraph. */
  readonly id: Scalars['ID']['output'];
  /** The role that they hold. */
  readonly jobRole?: Maybe<JobRole>;
  /** What was observed of them. */
  readonly observations?: Maybe<ObservationConnection>;
  /** The qualifications that they hold, or held. */
  readonly qualifications?: Maybe<QualificationConnection>;
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
export type EmployeeCompetencyRatingsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  competency?: InputMaybe<Scalars['ID']['input']>;
};


/** Someone who works or worked here, as the HRIS knows them today. */
export type EmployeeGapsArgs = {
  jobRole?: InputMaybe<Scalars['ID']['input']>;
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

/** A role in the company, with what it takes. */
export type JobRole = {
  readonly __typename?: 'JobRole';
  /** What it is. */
  readonly description: Scalars['String']['output'];
  /** The family of roles that it belongs to. */
  readonly family: Scalars['String']['output'];
  /** A slug, such as `engineering-manager`. */
  readonly id: Scalars['ID']['output'];
  /** The level that it is usually held at, from 1 (entry) to 10 (chief executive). */
  readonly level: Scalars['Int']['output'];
  /** The occupation that it is a case of; null where none is named, or its classification is not imported. */
  readonly occupation?: Maybe<Occupation>;
  /** What it takes, essentials first. */
  readonly requirements: ReadonlyArray<JobRoleRequirement>;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
};

/** A page of job roles. */
export type JobRoleConnection = {
  readonly __typename?: 'JobRoleConnection';
  /** The page, each role with its cursor. */
  readonly edges: ReadonlyArray<JobRoleEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<JobRole>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A role on a page. */
export type JobRoleEdge = {
  readonly __typename?: 'JobRoleEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The role. */
  readonly node: JobRole;
};

/** Which roles. Conditions are joined by and. */
export type JobRoleFilter = {
  /** Of this family, spelt exactly so. */
  readonly family?: InputMaybe<Scalars['String']['input']>;
  /** Taking this competency. */
  readonly requires?: InputMaybe<Scalars['ID']['input']>;
};

/** In which order roles come. */
export type JobRoleOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: JobRoleOrderField;
};

/** What roles can be ordered by. */
export type JobRoleOrderField =
  /** The title. */
  | 'TITLE';

/** The level of a competency that a job role takes. */
export type JobRoleRequirement = {
  readonly __typename?: 'JobRoleRequirement';
  /** The competency. */
  readonly competency: Competency;
  /** Whether the role cannot be held without it. */
  readonly essential: Scalars['Boolean']['output'];
  /** The level, from 1 to 5. */
  readonly requiredLevel: Scalars['Int']['output'];
};

/** Behaviour that someone saw, tied to a competency. */
export type Observation = {
  readonly __typename?: 'Observation';
  /** The competency that it shows. */
  readonly competency: Competency;
  /** Of whom; null where HR no longer knows them, or cannot be asked. */
  readonly employee?: Maybe<Employee>;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** The indicator that it meets; null where none was named. */
  readonly indicator?: Maybe<BehaviouralIndicator>;
  /** The level that it shows, from 1 to 5. */
  readonly level: Scalars['Int']['output'];
  /** What was seen; null where nothing was written, or the viewer may not read it: that takes `performance:narrative`. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** By whom; null where not known, the viewer may not see them, or HR cannot be asked. */
  readonly observer?: Maybe<Employee>;
  /** On what occasion. */
  readonly source: ObservationSource;
};

/** A page of observations. */
export type ObservationConnection = {
  readonly __typename?: 'ObservationConnection';
  /** The page, each observation with its cursor. */
  readonly edges: ReadonlyArray<ObservationEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Observation>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An observation on a page. */
export type ObservationEdge = {
  readonly __typename?: 'ObservationEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The observation. */
  readonly node: Observation;
};

/** Which observations. Conditions are joined by and. */
export type ObservationFilter = {
  /** Of this competency. */
  readonly competency?: InputMaybe<Scalars['ID']['input']>;
  /** Of this employee. */
  readonly employee?: InputMaybe<Scalars['ID']['input']>;
  /** Made in this range of time. */
  readonly observedAt?: InputMaybe<DateTimeRange>;
  /** On one of these occasions. */
  readonly source?: InputMaybe<ReadonlyArray<ObservationSource>>;
};

/** In which order observations come. */
export type ObservationOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: ObservationOrderField;
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
  readonly __typename?: 'Occupation';
  /** What else it is called. */
  readonly altLabels: ReadonlyArray<Scalars['String']['output']>;
  /** Its ISCO-08 (ESCO) or O*NET-SOC code. */
  readonly code: Scalars['String']['output'];
  /** What it is. */
  readonly description: Scalars['String']['output'];
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** The company's job roles that are cases of it, by title. */
  readonly jobRoles: ReadonlyArray<JobRole>;
  /** What it is called. */
  readonly label: Scalars['String']['output'];
  /** What one has to be able to do or know for it. */
  readonly skills: OccupationSkillConnection;
  /** Where it comes from. */
  readonly source: SkillSource;
  /** What identifies it across systems. */
  readonly uri: Scalars['String']['output'];
};


/** A kind of work, as a classification has it. */
export type OccupationSkillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: SkillOrder;
  relation?: InputMaybe<ReadonlyArray<OccupationSkillRelation>>;
};

/** A page of occupations. */
export type OccupationConnection = {
  readonly __typename?: 'OccupationConnection';
  /** The page, each occupation with its cursor. */
  readonly edges: ReadonlyArray<OccupationEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Occupation>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An occupation on a page. */
export type OccupationEdge = {
  readonly __typename?: 'OccupationEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The occupation. */
  readonly node: Occupation;
};

/** Which occupations. Conditions are joined by and. */
export type OccupationFilter = {
  /** Whose label, or another name, has all these words. */
  readonly matches?: InputMaybe<Scalars['String']['input']>;
  /** From one of these sources. */
  readonly source?: InputMaybe<ReadonlyArray<SkillSource>>;
};

/** In which order occupations come. */
export type OccupationOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: OccupationOrderField;
};

/** What occupations can be ordered by. */
export type OccupationOrderField =
  /** The label. */
  | 'LABEL';

/** A skill that has to do with an occupation. */
export type OccupationSkill = {
  readonly __typename?: 'OccupationSkill';
  /** O*NET's rating of importance, from 1 to 5; null where not rated. */
  readonly importance?: Maybe<Scalars['Float']['output']>;
  /** O*NET's rating of the level needed, from 0 to 7; null where not rated. */
  readonly level?: Maybe<Scalars['Float']['output']>;
  /** How. */
  readonly relation: OccupationSkillRelation;
  /** The skill. */
  readonly skill: Skill;
};

/** A page of skills of an occupation. */
export type OccupationSkillConnection = {
  readonly __typename?: 'OccupationSkillConnection';
  /** The page, each skill with its cursor. */
  readonly edges: ReadonlyArray<OccupationSkillEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<OccupationSkill>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A skill on a page. */
export type OccupationSkillEdge = {
  readonly __typename?: 'OccupationSkillEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The skill. */
  readonly node: OccupationSkill;
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

/** A state of being qualified, certified by the company, with an expiry. */
export type Qualification = {
  readonly __typename?: 'Qualification';
  /** Who holds it; null where HR no longer knows them, or cannot be asked. */
  readonly employee?: Maybe<Employee>;
  /** The last day on which it counts; null where it counts for good. */
  readonly expiresOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which it was granted. */
  readonly grantedOn: Scalars['Date']['output'];
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** Whether it counts today. */
  readonly status: QualificationStatus;
  /** Which qualification. */
  readonly type: QualificationType;
};

/** A page of qualifications. */
export type QualificationConnection = {
  readonly __typename?: 'QualificationConnection';
  /** The page, each qualification with its cursor. */
  readonly edges: ReadonlyArray<QualificationEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Qualification>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A qualification on a page. */
export type QualificationEdge = {
  readonly __typename?: 'QualificationEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The qualification. */
  readonly node: Qualification;
};

/** Which qualifications. Conditions are joined by and. */
export type QualificationFilter = {
  /** Of this employee. */
  readonly employee?: InputMaybe<Scalars['ID']['input']>;
  /** Granted in this range of days. */
  readonly grantedOn?: InputMaybe<DateRange>;
  /** In one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<QualificationStatus>>;
  /** Of this type. */
  readonly type?: InputMaybe<Scalars['ID']['input']>;
};

/** In which order qualifications come. */
export type QualificationOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: QualificationOrderField;
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
  readonly __typename?: 'QualificationType';
  /** The competency that it certifies; null where it stands alone. */
  readonly competency?: Maybe<Competency>;
  /** What it certifies. */
  readonly description: Scalars['String']['output'];
  /** A slug, such as `first-aider`. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** How many months it counts; null where it counts for good. */
  readonly validMonths?: Maybe<Scalars['Int']['output']>;
};

/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type Query = {
  readonly __typename?: 'Query';
  /** The assessment with this id; null where there is none, or none that the viewer may see. */
  readonly assessment?: Maybe<CompetencyAssessment>;
  /** The assessments of people's competencies. */
  readonly assessments?: Maybe<CompetencyAssessmentConnection>;
  /** The company's competencies. */
  readonly competencies?: Maybe<CompetencyConnection>;
  /** The competency with this id; null where there is none. */
  readonly competency?: Maybe<Competency>;
  /** The job role with this id; null where there is none. */
  readonly jobRole?: Maybe<JobRole>;
  /** The company's job roles. */
  readonly jobRoles?: Maybe<JobRoleConnection>;
  /** The observation with this id; null where there is none, or none that the viewer may see. */
  readonly observation?: Maybe<Observation>;
  /** What was observed of people at work. */
  readonly observations?: Maybe<ObservationConnection>;
  /** The occupation with this id; null where there is none. */
  readonly occupation?: Maybe<Occupation>;
  /** The occupations of the imported classifications. */
  readonly occupations?: Maybe<OccupationConnection>;
  /** The qualification with this id; null where there is none, or none that the viewer may see. */
  readonly qualification?: Maybe<Qualification>;
  /** The kinds of qualification that can be granted, by name. */
  readonly qualificationTypes?: Maybe<ReadonlyArray<QualificationType>>;
  /** Who holds, or held, which qualification. */
  readonly qualifications?: Maybe<QualificationConnection>;
  /** The skill with this id; null where there is none. */
  readonly skill?: Maybe<Skill>;
  /** The skill with this URI, such as one of ESCO's; null where there is none. */
  readonly skillByUri?: Maybe<Skill>;
  /** The ontology of skills. */
  readonly skills?: Maybe<SkillConnection>;
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
  readonly __typename?: 'RelatedSkill';
  /** How. */
  readonly relation: SkillRelation;
  /** The other. */
  readonly skill: Skill;
};

/** How someone did on one competency in the period of a review. */
export type ReviewRating = {
  readonly __typename?: 'ReviewRating';
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
};

/** Something that people can do or know, as the ontology has it. */
export type Skill = {
  readonly __typename?: 'Skill';
  /** What else it is called. */
  readonly altLabels: ReadonlyArray<Scalars['String']['output']>;
  /** The skills and groups that it is a case of, by label. */
  readonly broader: ReadonlyArray<Skill>;
  /** The competencies that it is part of, by name. */
  readonly competencies: ReadonlyArray<Competency>;
  /** What it is. */
  readonly description: Scalars['String']['output'];
  /** The occupations that it is essential for. */
  readonly essentialFor: OccupationConnection;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** What kind of thing it is. */
  readonly kind: SkillKind;
  /** What it is called. */
  readonly label: Scalars['String']['output'];
  /** The skills and groups that are cases of it, by label. */
  readonly narrower: SkillConnection;
  /** The occupations that it is optional for. */
  readonly optionalFor: OccupationConnection;
  /** The skills that have to do with it in another way, by label, 500 at most. */
  readonly related: ReadonlyArray<RelatedSkill>;
  /** Where it comes from. */
  readonly source: SkillSource;
  /** The courses that teach it, the highest level first. */
  readonly taughtBy: ReadonlyArray<CourseTeaching>;
  /** What identifies it across systems: ESCO's or O*NET's URI, or a URN of the company's own. */
  readonly uri: Scalars['String']['output'];
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
  readonly __typename?: 'SkillConnection';
  /** The page, each skill with its cursor. */
  readonly edges: ReadonlyArray<SkillEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Skill>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A skill on a page. */
export type SkillEdge = {
  readonly __typename?: 'SkillEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The skill. */
  readonly node: Skill;
};

/** Which skills. Conditions are joined by and. */
export type SkillFilter = {
  /** Of one of these kinds. */
  readonly kind?: InputMaybe<ReadonlyArray<SkillKind>>;
  /** Whose label, or another name, has all these words. */
  readonly matches?: InputMaybe<Scalars['String']['input']>;
  /** From one of these sources. */
  readonly source?: InputMaybe<ReadonlyArray<SkillSource>>;
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
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: SkillOrderField;
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
  readonly __typename?: 'TaughtSkill';
  /** The level to which the course teaches it, from 1 to 5. */
  readonly level: Scalars['Int']['output'];
  /** The skill. */
  readonly skill: Skill;
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
  Competency: Competency;
  CompetencyAssessment: CompetencyAssessment;
  Course: Course;
  Employee: Employee;
  JobRole: JobRole;
  Observation: Observation;
  Occupation: Occupation;
  Qualification: Qualification;
  QualificationType: QualificationType;
  Skill: Skill;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Competency:
    ( { __typename: 'Competency' }
    & GraphQLRecursivePick<FederationTypes['Competency'], {"id":true}> );
  CompetencyAssessment:
    ( { __typename: 'CompetencyAssessment' }
    & GraphQLRecursivePick<FederationTypes['CompetencyAssessment'], {"id":true}> );
  Course:
    ( { __typename: 'Course' }
    & GraphQLRecursivePick<FederationTypes['Course'], {"id":true}> );
  Employee:
    ( { __typename: 'Employee' }
    & GraphQLRecursivePick<FederationTypes['Employee'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Employee'], {"jobRole":{"id":true}}> ) );
  JobRole:
    ( { __typename: 'JobRole' }
    & GraphQLRecursivePick<FederationTypes['JobRole'], {"id":true}> );
  Observation:
    ( { __typename: 'Observation' }
    & GraphQLRecursivePick<FederationTypes['Observation'], {"id":true}> );
  Occupation:
    ( { __typename: 'Occupation' }
    & GraphQLRecursivePick<FederationTypes['Occupation'], {"id":true}> );
  Qualification:
    ( { __typename: 'Qualification' }
    & GraphQLRecursivePick<FederationTypes['Qualification'], {"id":true}> );
  QualificationType:
    ( { __typename: 'QualificationType' }
    & GraphQLRecursivePick<FederationTypes['QualificationType'], {"id":true}> );
  Skill:
    ( { __typename: 'Skill' }
    & GraphQLRecursivePick<FederationTypes['Skill'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AssessmentEvidence: ResolverTypeWrapper<AssessmentEvidenceRow>;
  AssessmentMethod: AssessmentMethod;
  BehaviouralIndicator: ResolverTypeWrapper<BehaviouralIndicatorRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Competency: ResolverTypeWrapper<CompetencyRow>;
  CompetencyAssessment: ResolverTypeWrapper<AssessmentRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CompetencyAssessmentConnection: ResolverTypeWrapper<Connection<AssessmentRow>>;
  CompetencyAssessmentEdge: ResolverTypeWrapper<Omit<CompetencyAssessmentEdge, 'node'> & { node: ResolversTypes['CompetencyAssessment'] }>;
  CompetencyAssessmentFilter: CompetencyAssessmentFilter;
  CompetencyAssessmentOrder: CompetencyAssessmentOrder;
  CompetencyAssessmentOrderField: CompetencyAssessmentOrderField;
  CompetencyCategory: CompetencyCategory;
  CompetencyConnection: ResolverTypeWrapper<Connection<CompetencyRow>>;
  CompetencyEdge: ResolverTypeWrapper<Omit<CompetencyEdge, 'node'> & { node: ResolversTypes['Competency'] }>;
  CompetencyFilter: CompetencyFilter;
  CompetencyGap: ResolverTypeWrapper<CompetencyGapRow>;
  CompetencyLevel: ResolverTypeWrapper<CompetencyLevelRow>;
  CompetencyOrder: CompetencyOrder;
  CompetencyOrderField: CompetencyOrderField;
  CompetencyRating: ResolverTypeWrapper<CompetencyRatingRow>;
  Course: ResolverTypeWrapper<CourseRef>;
  CourseCompletion: ResolverTypeWrapper<CourseCompletionRef>;
  CourseDevelopment: ResolverTypeWrapper<CourseCompetencyRow>;
  CourseTeaching: ResolverTypeWrapper<CourseSkillRow>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  DevelopedCompetency: ResolverTypeWrapper<CourseCompetencyRow>;
  Employee: ResolverTypeWrapper<EmployeeRef>;
  JobRole: ResolverTypeWrapper<JobRoleRow>;
  JobRoleConnection: ResolverTypeWrapper<Connection<JobRoleRow>>;
  JobRoleEdge: ResolverTypeWrapper<Omit<JobRoleEdge, 'node'> & { node: ResolversTypes['JobRole'] }>;
  JobRoleFilter: JobRoleFilter;
  JobRoleOrder: JobRoleOrder;
  JobRoleOrderField: JobRoleOrderField;
  JobRoleRequirement: ResolverTypeWrapper<JobRoleRequirementRow>;
  Observation: ResolverTypeWrapper<ObservationRow>;
  ObservationConnection: ResolverTypeWrapper<Connection<ObservationRow>>;
  ObservationEdge: ResolverTypeWrapper<Omit<ObservationEdge, 'node'> & { node: ResolversTypes['Observation'] }>;
  ObservationFilter: ObservationFilter;
  ObservationOrder: ObservationOrder;
  ObservationOrderField: ObservationOrderField;
  ObservationSource: ObservationSource;
  Occupation: ResolverTypeWrapper<OccupationRow>;
  OccupationConnection: ResolverTypeWrapper<Connection<OccupationRow>>;
  OccupationEdge: ResolverTypeWrapper<Omit<OccupationEdge, 'node'> & { node: ResolversTypes['Occupation'] }>;
  OccupationFilter: OccupationFilter;
  OccupationOrder: OccupationOrder;
  OccupationOrderField: OccupationOrderField;
  OccupationSkill: ResolverTypeWrapper<OccupationSkillRow>;
  OccupationSkillConnection: ResolverTypeWrapper<Connection<OccupationSkillRow>>;
  OccupationSkillEdge: ResolverTypeWrapper<Omit<OccupationSkillEdge, 'node'> & { node: ResolversTypes['OccupationSkill'] }>;
  OccupationSkillRelation: OccupationSkillRelation;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Purpose: Purpose;
  Qualification: ResolverTypeWrapper<QualificationRow>;
  QualificationConnection: ResolverTypeWrapper<Connection<QualificationRow>>;
  QualificationEdge: ResolverTypeWrapper<Omit<QualificationEdge, 'node'> & { node: ResolversTypes['Qualification'] }>;
  QualificationFilter: QualificationFilter;
  QualificationOrder: QualificationOrder;
  QualificationOrderField: QualificationOrderField;
  QualificationStatus: QualificationStatus;
  QualificationType: ResolverTypeWrapper<QualificationTypeRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RelatedSkill: ResolverTypeWrapper<RelatedSkillRow>;
  ReviewRating: ResolverTypeWrapper<ReviewRatingRef>;
  Skill: ResolverTypeWrapper<SkillRow>;
  SkillConnection: ResolverTypeWrapper<Connection<SkillRow>>;
  SkillEdge: ResolverTypeWrapper<Omit<SkillEdge, 'node'> & { node: ResolversTypes['Skill'] }>;
  SkillFilter: SkillFilter;
  SkillKind: SkillKind;
  SkillOrder: SkillOrder;
  SkillOrderField: SkillOrderField;
  SkillRelation: SkillRelation;
  SkillSource: SkillSource;
  TaughtSkill: ResolverTypeWrapper<CourseSkillRow>;
  cacheControl__Scope: CacheControl__Scope;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AssessmentEvidence: AssessmentEvidenceRow;
  BehaviouralIndicator: BehaviouralIndicatorRow;
  ID: Scalars['ID']['output'];
  Competency: CompetencyRow;
  CompetencyAssessment: AssessmentRow;
  Float: Scalars['Float']['output'];
  CompetencyAssessmentConnection: Connection<AssessmentRow>;
  CompetencyAssessmentEdge: Omit<CompetencyAssessmentEdge, 'node'> & { node: ResolversParentTypes['CompetencyAssessment'] };
  CompetencyAssessmentFilter: CompetencyAssessmentFilter;
  CompetencyAssessmentOrder: CompetencyAssessmentOrder;
  CompetencyConnection: Connection<CompetencyRow>;
  CompetencyEdge: Omit<CompetencyEdge, 'node'> & { node: ResolversParentTypes['Competency'] };
  CompetencyFilter: CompetencyFilter;
  CompetencyGap: CompetencyGapRow;
  CompetencyLevel: CompetencyLevelRow;
  CompetencyOrder: CompetencyOrder;
  CompetencyRating: CompetencyRatingRow;
  Course: CourseRef;
  CourseCompletion: CourseCompletionRef;
  CourseDevelopment: CourseCompetencyRow;
  CourseTeaching: CourseSkillRow;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  DevelopedCompetency: CourseCompetencyRow;
  Employee: EmployeeRef;
  JobRole: JobRoleRow;
  JobRoleConnection: Connection<JobRoleRow>;
  JobRoleEdge: Omit<JobRoleEdge, 'node'> & { node: ResolversParentTypes['JobRole'] };
  JobRoleFilter: JobRoleFilter;
  JobRoleOrder: JobRoleOrder;
  JobRoleRequirement: JobRoleRequirementRow;
  Observation: ObservationRow;
  ObservationConnection: Connection<ObservationRow>;
  ObservationEdge: Omit<ObservationEdge, 'node'> & { node: ResolversParentTypes['Observation'] };
  ObservationFilter: ObservationFilter;
  ObservationOrder: ObservationOrder;
  Occupation: OccupationRow;
  OccupationConnection: Connection<OccupationRow>;
  OccupationEdge: Omit<OccupationEdge, 'node'> & { node: ResolversParentTypes['Occupation'] };
  OccupationFilter: OccupationFilter;
  OccupationOrder: OccupationOrder;
  OccupationSkill: OccupationSkillRow;
  OccupationSkillConnection: Connection<OccupationSkillRow>;
  OccupationSkillEdge: Omit<OccupationSkillEdge, 'node'> & { node: ResolversParentTypes['OccupationSkill'] };
  PageInfo: PageInfo;
  Qualification: QualificationRow;
  QualificationConnection: Connection<QualificationRow>;
  QualificationEdge: Omit<QualificationEdge, 'node'> & { node: ResolversParentTypes['Qualification'] };
  QualificationFilter: QualificationFilter;
  QualificationOrder: QualificationOrder;
  QualificationType: QualificationTypeRow;
  Query: Record<PropertyKey, never>;
  RelatedSkill: RelatedSkillRow;
  ReviewRating: ReviewRatingRef;
  Skill: SkillRow;
  SkillConnection: Connection<SkillRow>;
  SkillEdge: Omit<SkillEdge, 'node'> & { node: ResolversParentTypes['Skill'] };
  SkillFilter: SkillFilter;
  SkillOrder: SkillOrder;
  TaughtSkill: CourseSkillRow;
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

export type AssessmentEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentEvidence'] = ResolversParentTypes['AssessmentEvidence']> = {
  completion?: Resolver<Maybe<ResolversTypes['CourseCompletion']>, ParentType, ContextType>;
  observation?: Resolver<Maybe<ResolversTypes['Observation']>, ParentType, ContextType>;
  qualification?: Resolver<Maybe<ResolversTypes['Qualification']>, ParentType, ContextType>;
  reviewRating?: Resolver<Maybe<ResolversTypes['ReviewRating']>, ParentType, ContextType>;
};

export type BehaviouralIndicatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BehaviouralIndicator'] = ResolversParentTypes['BehaviouralIndicator']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CompetencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Competency'] = ResolversParentTypes['Competency'], FederationReferenceType extends FederationReferenceTypes['Competency'] = FederationReferenceTypes['Competency']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Competency']> | FederationReferenceType, FederationReferenceType, ContextType>;
  category?: Resolver<ResolversTypes['CompetencyCategory'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  developedBy?: Resolver<ReadonlyArray<ResolversTypes['CourseDevelopment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['CompetencyLevel']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requiredBy?: Resolver<ReadonlyArray<ResolversTypes['JobRole']>, ParentType, ContextType>;
  skills?: Resolver<ReadonlyArray<ResolversTypes['Skill']>, ParentType, ContextType>;
  validMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompetencyAssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompetencyAssessment'] = ResolversParentTypes['CompetencyAssessment'], FederationReferenceType extends FederationReferenceTypes['CompetencyAssessment'] = FederationReferenceTypes['CompetencyAssessment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CompetencyAssessment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assessedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  assessor?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  competency?: Resolver<ResolversTypes['Competency'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['AssessmentEvidence']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['AssessmentMethod'], ParentType, ContextType>;
  rationale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CompetencyAssessmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompetencyAssessmentConnection'] = ResolversParentTypes['CompetencyAssessmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CompetencyAssessmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CompetencyAssessment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompetencyAssessmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompetencyAssessmentEdge'] = ResolversParentTypes['CompetencyAssessmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CompetencyAssessment'], ParentType, ContextType>;
};

export type CompetencyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompetencyConnection'] = ResolversParentTypes['CompetencyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CompetencyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Competency']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CompetencyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompetencyEdge'] = ResolversParentTypes['CompetencyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Competency'], ParentType, ContextType>;
};

export type CompetencyGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompetencyGap'] = ResolversParentTypes['CompetencyGap']> = {
  competency?: Resolver<ResolversTypes['Competency'], ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gap?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  requiredLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CompetencyLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompetencyLevel'] = ResolversParentTypes['CompetencyLevel']> = {
  indicators?: Resolver<ReadonlyArray<ResolversTypes['BehaviouralIndicator']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CompetencyRatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompetencyRating'] = ResolversParentTypes['CompetencyRating']> = {
  assessedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  assessment?: Resolver<ResolversTypes['CompetencyAssessment'], ParentType, ContextType>;
  competency?: Resolver<ResolversTypes['Competency'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CourseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course'], FederationReferenceType extends FederationReferenceTypes['Course'] = FederationReferenceTypes['Course']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Course']> | FederationReferenceType, FederationReferenceType, ContextType>;
  develops?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DevelopedCompetency']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  teaches?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TaughtSkill']>>, ParentType, ContextType>;
};

export type CourseCompletionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseCompletion'] = ResolversParentTypes['CourseCompletion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CourseDevelopmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseDevelopment'] = ResolversParentTypes['CourseDevelopment']> = {
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CourseTeachingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseTeaching'] = ResolversParentTypes['CourseTeaching']> = {
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DevelopedCompetencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DevelopedCompetency'] = ResolversParentTypes['DevelopedCompetency']> = {
  competency?: Resolver<ResolversTypes['Competency'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EmployeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee'], FederationReferenceType extends FederationReferenceTypes['Employee'] = FederationReferenceTypes['Employee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Employee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assessments?: Resolver<Maybe<ResolversTypes['CompetencyAssessmentConnection']>, ParentType, ContextType, RequireFields<EmployeeAssessmentsArgs, 'orderBy'>>;
  competencyRatings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CompetencyRating']>>, ParentType, ContextType, Partial<EmployeeCompetencyRatingsArgs>>;
  gaps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CompetencyGap']>>, ParentType, ContextType, Partial<EmployeeGapsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  observations?: Resolver<Maybe<ResolversTypes['ObservationConnection']>, ParentType, ContextType, RequireFields<EmployeeObservationsArgs, 'orderBy'>>;
  qualifications?: Resolver<Maybe<ResolversTypes['QualificationConnection']>, ParentType, ContextType, RequireFields<EmployeeQualificationsArgs, 'orderBy'>>;
};

export type JobRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobRole'] = ResolversParentTypes['JobRole'], FederationReferenceType extends FederationReferenceTypes['JobRole'] = FederationReferenceTypes['JobRole']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JobRole']> | FederationReferenceType, FederationReferenceType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  family?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occupation?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType>;
  requirements?: Resolver<ReadonlyArray<ResolversTypes['JobRoleRequirement']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JobRoleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobRoleConnection'] = ResolversParentTypes['JobRoleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobRoleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['JobRole']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobRoleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobRoleEdge'] = ResolversParentTypes['JobRoleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobRole'], ParentType, ContextType>;
};

export type JobRoleRequirementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobRoleRequirement'] = ResolversParentTypes['JobRoleRequirement']> = {
  competency?: Resolver<ResolversTypes['Competency'], ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  requiredLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Observation'] = ResolversParentTypes['Observation'], FederationReferenceType extends FederationReferenceTypes['Observation'] = FederationReferenceTypes['Observation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Observation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  competency?: Resolver<ResolversTypes['Competency'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  indicator?: Resolver<Maybe<ResolversTypes['BehaviouralIndicator']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  observer?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ObservationSource'], ParentType, ContextType>;
};

export type ObservationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObservationConnection'] = ResolversParentTypes['ObservationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ObservationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Observation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ObservationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObservationEdge'] = ResolversParentTypes['ObservationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Observation'], ParentType, ContextType>;
};

export type OccupationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Occupation'] = ResolversParentTypes['Occupation'], FederationReferenceType extends FederationReferenceTypes['Occupation'] = FederationReferenceTypes['Occupation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Occupation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  altLabels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobRoles?: Resolver<ReadonlyArray<ResolversTypes['JobRole']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  skills?: Resolver<ResolversTypes['OccupationSkillConnection'], ParentType, ContextType, RequireFields<OccupationSkillsArgs, 'orderBy'>>;
  source?: Resolver<ResolversTypes['SkillSource'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OccupationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OccupationConnection'] = ResolversParentTypes['OccupationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OccupationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Occupation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OccupationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OccupationEdge'] = ResolversParentTypes['OccupationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Occupation'], ParentType, ContextType>;
};

export type OccupationSkillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OccupationSkill'] = ResolversParentTypes['OccupationSkill']> = {
  importance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['OccupationSkillRelation'], ParentType, ContextType>;
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
};

export type OccupationSkillConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OccupationSkillConnection'] = ResolversParentTypes['OccupationSkillConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OccupationSkillEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OccupationSkill']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OccupationSkillEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OccupationSkillEdge'] = ResolversParentTypes['OccupationSkillEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OccupationSkill'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QualificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Qualification'] = ResolversParentTypes['Qualification'], FederationReferenceType extends FederationReferenceTypes['Qualification'] = FederationReferenceTypes['Qualification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Qualification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  grantedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['QualificationStatus'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['QualificationType'], ParentType, ContextType>;
};

export type QualificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QualificationConnection'] = ResolversParentTypes['QualificationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['QualificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Qualification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QualificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QualificationEdge'] = ResolversParentTypes['QualificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Qualification'], ParentType, ContextType>;
};

export type QualificationTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QualificationType'] = ResolversParentTypes['QualificationType'], FederationReferenceType extends FederationReferenceTypes['QualificationType'] = FederationReferenceTypes['QualificationType']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['QualificationType']> | FederationReferenceType, FederationReferenceType, ContextType>;
  competency?: Resolver<Maybe<ResolversTypes['Competency']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  assessment?: Resolver<Maybe<ResolversTypes['CompetencyAssessment']>, ParentType, ContextType, RequireFields<QueryAssessmentArgs, 'id'>>;
  assessments?: Resolver<Maybe<ResolversTypes['CompetencyAssessmentConnection']>, ParentType, ContextType, RequireFields<QueryAssessmentsArgs, 'orderBy'>>;
  competencies?: Resolver<Maybe<ResolversTypes['CompetencyConnection']>, ParentType, ContextType, RequireFields<QueryCompetenciesArgs, 'orderBy'>>;
  competency?: Resolver<Maybe<ResolversTypes['Competency']>, ParentType, ContextType, RequireFields<QueryCompetencyArgs, 'id'>>;
  jobRole?: Resolver<Maybe<ResolversTypes['JobRole']>, ParentType, ContextType, RequireFields<QueryJobRoleArgs, 'id'>>;
  jobRoles?: Resolver<Maybe<ResolversTypes['JobRoleConnection']>, ParentType, ContextType, RequireFields<QueryJobRolesArgs, 'orderBy'>>;
  observation?: Resolver<Maybe<ResolversTypes['Observation']>, ParentType, ContextType, RequireFields<QueryObservationArgs, 'id'>>;
  observations?: Resolver<Maybe<ResolversTypes['ObservationConnection']>, ParentType, ContextType, RequireFields<QueryObservationsArgs, 'orderBy'>>;
  occupation?: Resolver<Maybe<ResolversTypes['Occupation']>, ParentType, ContextType, RequireFields<QueryOccupationArgs, 'id'>>;
  occupations?: Resolver<Maybe<ResolversTypes['OccupationConnection']>, ParentType, ContextType, RequireFields<QueryOccupationsArgs, 'orderBy'>>;
  qualification?: Resolver<Maybe<ResolversTypes['Qualification']>, ParentType, ContextType, RequireFields<QueryQualificationArgs, 'id'>>;
  qualificationTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['QualificationType']>>, ParentType, ContextType>;
  qualifications?: Resolver<Maybe<ResolversTypes['QualificationConnection']>, ParentType, ContextType, RequireFields<QueryQualificationsArgs, 'orderBy'>>;
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType, RequireFields<QuerySkillArgs, 'id'>>;
  skillByUri?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType, RequireFields<QuerySkillByUriArgs, 'uri'>>;
  skills?: Resolver<Maybe<ResolversTypes['SkillConnection']>, ParentType, ContextType, RequireFields<QuerySkillsArgs, 'orderBy'>>;
};

export type RelatedSkillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelatedSkill'] = ResolversParentTypes['RelatedSkill']> = {
  relation?: Resolver<ResolversTypes['SkillRelation'], ParentType, ContextType>;
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
};

export type ReviewRatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewRating'] = ResolversParentTypes['ReviewRating']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SkillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Skill'] = ResolversParentTypes['Skill'], FederationReferenceType extends FederationReferenceTypes['Skill'] = FederationReferenceTypes['Skill']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Skill']> | FederationReferenceType, FederationReferenceType, ContextType>;
  altLabels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  broader?: Resolver<ReadonlyArray<ResolversTypes['Skill']>, ParentType, ContextType>;
  competencies?: Resolver<ReadonlyArray<ResolversTypes['Competency']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  essentialFor?: Resolver<ResolversTypes['OccupationConnection'], ParentType, ContextType, RequireFields<SkillEssentialForArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SkillKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<ResolversTypes['SkillConnection'], ParentType, ContextType, RequireFields<SkillNarrowerArgs, 'orderBy'>>;
  optionalFor?: Resolver<ResolversTypes['OccupationConnection'], ParentType, ContextType, RequireFields<SkillOptionalForArgs, 'orderBy'>>;
  related?: Resolver<ReadonlyArray<ResolversTypes['RelatedSkill']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['SkillSource'], ParentType, ContextType>;
  taughtBy?: Resolver<ReadonlyArray<ResolversTypes['CourseTeaching']>, ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SkillConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillConnection'] = ResolversParentTypes['SkillConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SkillEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Skill']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SkillEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillEdge'] = ResolversParentTypes['SkillEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
};

export type TaughtSkillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaughtSkill'] = ResolversParentTypes['TaughtSkill']> = {
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AssessmentEvidence?: AssessmentEvidenceResolvers<ContextType>;
  BehaviouralIndicator?: BehaviouralIndicatorResolvers<ContextType>;
  Competency?: CompetencyResolvers<ContextType>;
  CompetencyAssessment?: CompetencyAssessmentResolvers<ContextType>;
  CompetencyAssessmentConnection?: CompetencyAssessmentConnectionResolvers<ContextType>;
  CompetencyAssessmentEdge?: CompetencyAssessmentEdgeResolvers<ContextType>;
  CompetencyConnection?: CompetencyConnectionResolvers<ContextType>;
  CompetencyEdge?: CompetencyEdgeResolvers<ContextType>;
  CompetencyGap?: CompetencyGapResolvers<ContextType>;
  CompetencyLevel?: CompetencyLevelResolvers<ContextType>;
  CompetencyRating?: CompetencyRatingResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  CourseCompletion?: CourseCompletionResolvers<ContextType>;
  CourseDevelopment?: CourseDevelopmentResolvers<ContextType>;
  CourseTeaching?: CourseTeachingResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DevelopedCompetency?: DevelopedCompetencyResolvers<ContextType>;
  Employee?: EmployeeResolvers<ContextType>;
  JobRole?: JobRoleResolvers<ContextType>;
  JobRoleConnection?: JobRoleConnectionResolvers<ContextType>;
  JobRoleEdge?: JobRoleEdgeResolvers<ContextType>;
  JobRoleRequirement?: JobRoleRequirementResolvers<ContextType>;
  Observation?: ObservationResolvers<ContextType>;
  ObservationConnection?: ObservationConnectionResolvers<ContextType>;
  ObservationEdge?: ObservationEdgeResolvers<ContextType>;
  Occupation?: OccupationResolvers<ContextType>;
  OccupationConnection?: OccupationConnectionResolvers<ContextType>;
  OccupationEdge?: OccupationEdgeResolvers<ContextType>;
  OccupationSkill?: OccupationSkillResolvers<ContextType>;
  OccupationSkillConnection?: OccupationSkillConnectionResolvers<ContextType>;
  OccupationSkillEdge?: OccupationSkillEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Qualification?: QualificationResolvers<ContextType>;
  QualificationConnection?: QualificationConnectionResolvers<ContextType>;
  QualificationEdge?: QualificationEdgeResolvers<ContextType>;
  QualificationType?: QualificationTypeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RelatedSkill?: RelatedSkillResolvers<ContextType>;
  ReviewRating?: ReviewRatingResolvers<ContextType>;
  Skill?: SkillResolvers<ContextType>;
  SkillConnection?: SkillConnectionResolvers<ContextType>;
  SkillEdge?: SkillEdgeResolvers<ContextType>;
  TaughtSkill?: TaughtSkillResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  purpose?: PurposeDirectiveResolver<any, any, ContextType>;
  reveals?: RevealsDirectiveResolver<any, any, ContextType>;
};
