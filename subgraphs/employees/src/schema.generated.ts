import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AssignmentRow, ConsentRow, DemographicsRow, EmployeeRow, IdentityLinkRow, OrgUnitRow } from './tables.ts';
import type { Connection } from '@loopgraph/kit/connection';
import type { JobRoleRef } from './refs.ts';
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

/** A time during which someone held one role, at one level, in one unit, under one manager, in one place. */
export type Assignment = {
  readonly __typename?: 'Assignment';
  /** The last day; null for the present one. */
  readonly endedOn?: Maybe<Scalars['Date']['output']>;
  /** From 1 (entry) to 10 (chief executive). */
  readonly jobLevel: Scalars['Int']['output'];
  /** The role held; null where the skills subgraph does not know it. */
  readonly jobRole?: Maybe<JobRole>;
  /** The place. */
  readonly location: Scalars['String']['output'];
  /** The manager then; null at the top, or where the viewer may not see them. */
  readonly manager?: Maybe<Employee>;
  /** The unit. */
  readonly orgUnit: OrgUnit;
  /** The first day. */
  readonly startedOn: Scalars['Date']['output'];
};

/** What a person allowed to be done with data about them beyond what those are kept for; in force until it is withdrawn. */
export type Consent = {
  readonly __typename?: 'Consent';
  /** When they gave it. */
  readonly givenAt: Scalars['DateTime']['output'];
  /** What they allowed. */
  readonly purpose: ConsentPurpose;
  /** When they took it back; null while it is in force. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a person can consent to. */
export type ConsentPurpose =
  /** That what they enroll in and do while learning may serve to evaluate their performance. */
  | 'PERFORMANCE_EVALUATION';

/** A range of days, both ends included; an absent end is open. */
export type DateRange = {
  /** The first day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The last day. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Facts about a person that are kept for audits of fairness and for nothing else. */
export type Demographics = {
  readonly __typename?: 'Demographics';
  /** Null where the day of birth is not known. */
  readonly ageGroup?: Maybe<AgeGroup>;
  /** As the person states it; null where they do not. */
  readonly gender?: Maybe<Gender>;
  /** ISO 3166-1 alpha-2 code; null where not known. */
  readonly nationality?: Maybe<Scalars['String']['output']>;
};

/** Someone who works or worked here, as the HRIS knows them today. */
export type Employee = {
  readonly __typename?: 'Employee';
  /** The day on which their present assignment (role, level, unit, manager, location) began. */
  readonly assignedOn: Scalars['Date']['output'];
  /** What they did here, the present assignment first. */
  readonly assignments: ReadonlyArray<Assignment>;
  /** The day of birth; null where not known, or the viewer may not know it: that takes `employee:identity`, and age is no ground to evaluate or develop anyone. */
  readonly birthDate?: Maybe<Scalars['Date']['output']>;
  /** What they consented to, the latest first, with what they withdrew; null where the purpose is not one that this serves. */
  readonly consents?: Maybe<ReadonlyArray<Consent>>;
  /** What groups they belong to, for fairness audits; null where not known, or the viewer may not know it: that takes `employee:demographics`. */
  readonly demographics?: Maybe<Demographics>;
  /** Those who report to them. */
  readonly directReports?: Maybe<EmployeeConnection>;
  /** The number that HR gave them; null where the viewer may not know who it is: that takes `employee:identity`. */
  readonly employeeNumber?: Maybe<Scalars['String']['output']>;
  /** The share of full time that they work: over 0, up to 1. */
  readonly fullTimeEquivalent: Scalars['Float']['output'];
  /** Their first day. */
  readonly hiredOn: Scalars['Date']['output'];
  /** Opaque, and the same in every system of the supergraph. */
  readonly id: Scalars['ID']['output'];
  /** Who they are in other systems; null where the viewer may not know who it is: that takes `employee:identity`. */
  readonly identityLinks?: Maybe<ReadonlyArray<IdentityLink>>;
  /** From 1 (entry) to 10 (chief executive). */
  readonly jobLevel: Scalars['Int']['output'];
  /** The role that they hold; for those who left, the last one. Null where the skills subgraph does not know it. */
  readonly jobRole?: Maybe<JobRole>;
  /** Their last day; null while they have not left. */
  readonly leftOn?: Maybe<Scalars['Date']['output']>;
  /** Where they work. */
  readonly location: Scalars['String']['output'];
  /** Those above them whom the viewer may see, the own manager first, the chief executive last. */
  readonly managementChain: ReadonlyArray<Employee>;
  /** Whom they report to; null at the top, or where the viewer may not see them. */
  readonly manager?: Maybe<Employee>;
  /** The full name, as they wish to be called; null where the viewer may not know who it is: that takes `employee:identity`. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The unit that they belong to; for those who left, the last one. */
  readonly orgUnit: OrgUnit;
  /** Whether they work here now. */
  readonly status: EmployeeStatus;
  /** The work e-mail address; null where there is none, or the viewer may not know who it is: that takes `employee:identity`. */
  readonly workEmail?: Maybe<Scalars['String']['output']>;
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

/** A page of employees. */
export type EmployeeConnection = {
  readonly __typename?: 'EmployeeConnection';
  /** The page, each employee with its cursor. */
  readonly edges: ReadonlyArray<EmployeeEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<Employee>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An employee on a page. */
export type EmployeeEdge = {
  readonly __typename?: 'EmployeeEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The employee. */
  readonly node: Employee;
};

/** Which employees. Conditions are joined by and. */
export type EmployeeFilter = {
  /** Whose first day lies in this range. */
  readonly hiredOn?: InputMaybe<DateRange>;
  /** At one of these levels. */
  readonly jobLevel?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** Holding this role. */
  readonly jobRole?: InputMaybe<Scalars['ID']['input']>;
  /** Working at this place, spelt exactly so. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Reporting directly to this employee. */
  readonly manager?: InputMaybe<Scalars['ID']['input']>;
  /** Belonging to this unit or to one below it. */
  readonly orgUnit?: InputMaybe<Scalars['ID']['input']>;
  /** Of one of these states. */
  readonly status?: InputMaybe<ReadonlyArray<EmployeeStatus>>;
};

/** In which order employees come. */
export type EmployeeOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: EmployeeOrderField;
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

/** Gender, as the person states it. */
export type Gender =
  /** Man. */
  | 'MAN'
  /** Neither, or both. */
  | 'NON_BINARY'
  /** Woman. */
  | 'WOMAN';

/** One person's name in another system. */
export type IdentityLink = {
  readonly __typename?: 'IdentityLink';
  /** What that system calls the person. */
  readonly externalId: Scalars['String']['output'];
  /** The system, such as `lms`. */
  readonly system: Scalars['String']['output'];
};

/** A role in the company, with what it takes. */
export type JobRole = {
  readonly __typename?: 'JobRole';
  /** Those who hold it, leavers left out. */
  readonly employees?: Maybe<EmployeeConnection>;
  /** A slug, such as `engineering-manager`. */
  readonly id: Scalars['ID']['output'];
};


/** A role in the company, with what it takes. */
export type JobRoleEmployeesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: EmployeeOrder;
};

/** Which end of an order comes first. */
export type OrderDirection =
  /** The smallest, earliest or first in the alphabet. */
  | 'ASC'
  /** The greatest, latest or last in the alphabet. */
  | 'DESC';

/** A part of the organisation: the company itself, a division, a department, a team. */
export type OrgUnit = {
  readonly __typename?: 'OrgUnit';
  /** The units that are directly part of it, by name. */
  readonly children: ReadonlyArray<OrgUnit>;
  /** The HRIS's own code for the unit. */
  readonly code: Scalars['String']['output'];
  /** Those who belong to it, leavers left out. */
  readonly employees?: Maybe<EmployeeConnection>;
  /** Who leads it; null while nobody does, or where the viewer may not see them. */
  readonly head?: Maybe<Employee>;
  /** Opaque, and the same in every system of the supergraph. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** The unit that it is part of; null for the company itself. */
  readonly parent?: Maybe<OrgUnit>;
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
  readonly __typename?: 'OrgUnitConnection';
  /** The page, each unit with its cursor. */
  readonly edges: ReadonlyArray<OrgUnitEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<OrgUnit>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A unit on a page. */
export type OrgUnitEdge = {
  readonly __typename?: 'OrgUnitEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The unit. */
  readonly node: OrgUnit;
};

/** Which units. Conditions are joined by and. */
export type OrgUnitFilter = {
  /** Whether it is the company itself, which is part of no other unit. */
  readonly isRoot?: InputMaybe<Scalars['Boolean']['input']>;
  /** Directly part of this unit. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
};

/** In which order units come. */
export type OrgUnitOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: OrgUnitOrderField;
};

/** What units can be ordered by. */
export type OrgUnitOrderField =
  /** The name. */
  | 'NAME';

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
  /** The employee with this id; null where there is none, or none whom the viewer may see. */
  readonly employee?: Maybe<Employee>;
  /** The employee who is known to another system under an id of that system; null where none is, or none whom the viewer may see, or the viewer may not know who people are: that takes `employee:identity`. */
  readonly employeeByIdentity?: Maybe<Employee>;
  /** Everyone who works or worked here whom the viewer may see. */
  readonly employees?: Maybe<EmployeeConnection>;
  /** The unit with this id; null where there is none. */
  readonly orgUnit?: Maybe<OrgUnit>;
  /** The units of the organisation. */
  readonly orgUnits?: Maybe<OrgUnitConnection>;
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
  Employee: Employee;
  JobRole: JobRole;
  OrgUnit: OrgUnit;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Employee:
    ( { __typename: 'Employee' }
    & GraphQLRecursivePick<FederationTypes['Employee'], {"id":true}> );
  JobRole:
    ( { __typename: 'JobRole' }
    & GraphQLRecursivePick<FederationTypes['JobRole'], {"id":true}> );
  OrgUnit:
    ( { __typename: 'OrgUnit' }
    & GraphQLRecursivePick<FederationTypes['OrgUnit'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AgeGroup: AgeGroup;
  Assignment: ResolverTypeWrapper<AssignmentRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Consent: ResolverTypeWrapper<ConsentRow>;
  ConsentPurpose: ConsentPurpose;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Demographics: ResolverTypeWrapper<DemographicsRow>;
  Employee: ResolverTypeWrapper<EmployeeRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  EmployeeConnection: ResolverTypeWrapper<Connection<EmployeeRow>>;
  EmployeeEdge: ResolverTypeWrapper<Omit<EmployeeEdge, 'node'> & { node: ResolversTypes['Employee'] }>;
  EmployeeFilter: EmployeeFilter;
  EmployeeOrder: EmployeeOrder;
  EmployeeOrderField: EmployeeOrderField;
  EmployeeStatus: EmployeeStatus;
  Gender: Gender;
  IdentityLink: ResolverTypeWrapper<IdentityLinkRow>;
  JobRole: ResolverTypeWrapper<JobRoleRef>;
  OrderDirection: OrderDirection;
  OrgUnit: ResolverTypeWrapper<OrgUnitRow>;
  OrgUnitConnection: ResolverTypeWrapper<Connection<OrgUnitRow>>;
  OrgUnitEdge: ResolverTypeWrapper<Omit<OrgUnitEdge, 'node'> & { node: ResolversTypes['OrgUnit'] }>;
  OrgUnitFilter: OrgUnitFilter;
  OrgUnitOrder: OrgUnitOrder;
  OrgUnitOrderField: OrgUnitOrderField;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Purpose: Purpose;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Assignment: AssignmentRow;
  Int: Scalars['Int']['output'];
  Consent: ConsentRow;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Demographics: DemographicsRow;
  Employee: EmployeeRow;
  Boolean: Scalars['Boolean']['output'];
  Float: Scalars['Float']['output'];
  ID: Scalars['ID']['output'];
  EmployeeConnection: Connection<EmployeeRow>;
  EmployeeEdge: Omit<EmployeeEdge, 'node'> & { node: ResolversParentTypes['Employee'] };
  EmployeeFilter: EmployeeFilter;
  EmployeeOrder: EmployeeOrder;
  IdentityLink: IdentityLinkRow;
  JobRole: JobRoleRef;
  OrgUnit: OrgUnitRow;
  OrgUnitConnection: Connection<OrgUnitRow>;
  OrgUnitEdge: Omit<OrgUnitEdge, 'node'> & { node: ResolversParentTypes['OrgUnit'] };
  OrgUnitFilter: OrgUnitFilter;
  OrgUnitOrder: OrgUnitOrder;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
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

export type AssignmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assignment'] = ResolversParentTypes['Assignment']> = {
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  jobLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  jobRole?: Resolver<Maybe<ResolversTypes['JobRole']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  orgUnit?: Resolver<ResolversTypes['OrgUnit'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  givenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['ConsentPurpose'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DemographicsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Demographics'] = ResolversParentTypes['Demographics']> = {
  ageGroup?: Resolver<Maybe<ResolversTypes['AgeGroup']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['Gender']>, ParentType, ContextType>;
  nationality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EmployeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee'], FederationReferenceType extends FederationReferenceTypes['Employee'] = FederationReferenceTypes['Employee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Employee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  assignments?: Resolver<ReadonlyArray<ResolversTypes['Assignment']>, ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  consents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Consent']>>, ParentType, ContextType>;
  demographics?: Resolver<Maybe<ResolversTypes['Demographics']>, ParentType, ContextType>;
  directReports?: Resolver<Maybe<ResolversTypes['EmployeeConnection']>, ParentType, ContextType, RequireFields<EmployeeDirectReportsArgs, 'includeLeft' | 'orderBy'>>;
  employeeNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fullTimeEquivalent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  hiredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identityLinks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IdentityLink']>>, ParentType, ContextType>;
  jobLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  jobRole?: Resolver<Maybe<ResolversTypes['JobRole']>, ParentType, ContextType>;
  leftOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  managementChain?: Resolver<ReadonlyArray<ResolversTypes['Employee']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  orgUnit?: Resolver<ResolversTypes['OrgUnit'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EmployeeStatus'], ParentType, ContextType>;
  workEmail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EmployeeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmployeeConnection'] = ResolversParentTypes['EmployeeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EmployeeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Employee']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EmployeeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmployeeEdge'] = ResolversParentTypes['EmployeeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Employee'], ParentType, ContextType>;
};

export type IdentityLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityLink'] = ResolversParentTypes['IdentityLink']> = {
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type JobRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobRole'] = ResolversParentTypes['JobRole'], FederationReferenceType extends FederationReferenceTypes['JobRole'] = FederationReferenceTypes['JobRole']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JobRole']> | FederationReferenceType, FederationReferenceType, ContextType>;
  employees?: Resolver<Maybe<ResolversTypes['EmployeeConnection']>, ParentType, ContextType, RequireFields<JobRoleEmployeesArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrgUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrgUnit'] = ResolversParentTypes['OrgUnit'], FederationReferenceType extends FederationReferenceTypes['OrgUnit'] = FederationReferenceTypes['OrgUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrgUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['OrgUnit']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  employees?: Resolver<Maybe<ResolversTypes['EmployeeConnection']>, ParentType, ContextType, RequireFields<OrgUnitEmployeesArgs, 'includeDescendants' | 'orderBy'>>;
  head?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['OrgUnit']>, ParentType, ContextType>;
};

export type OrgUnitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrgUnitConnection'] = ResolversParentTypes['OrgUnitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrgUnitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OrgUnit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrgUnitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrgUnitEdge'] = ResolversParentTypes['OrgUnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrgUnit'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  employee?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType, RequireFields<QueryEmployeeArgs, 'id'>>;
  employeeByIdentity?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType, RequireFields<QueryEmployeeByIdentityArgs, 'externalId' | 'system'>>;
  employees?: Resolver<Maybe<ResolversTypes['EmployeeConnection']>, ParentType, ContextType, RequireFields<QueryEmployeesArgs, 'orderBy'>>;
  orgUnit?: Resolver<Maybe<ResolversTypes['OrgUnit']>, ParentType, ContextType, RequireFields<QueryOrgUnitArgs, 'id'>>;
  orgUnits?: Resolver<Maybe<ResolversTypes['OrgUnitConnection']>, ParentType, ContextType, RequireFields<QueryOrgUnitsArgs, 'orderBy'>>;
};

export type Resolvers<ContextType = Context> = {
  Assignment?: AssignmentResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Demographics?: DemographicsResolvers<ContextType>;
  Employee?: EmployeeResolvers<ContextType>;
  EmployeeConnection?: EmployeeConnectionResolvers<ContextType>;
  EmployeeEdge?: EmployeeEdgeResolvers<ContextType>;
  IdentityLink?: IdentityLinkResolvers<ContextType>;
  JobRole?: JobRoleResolvers<ContextType>;
  OrgUnit?: OrgUnitResolvers<ContextType>;
  OrgUnitConnection?: OrgUnitConnectionResolvers<ContextType>;
  OrgUnitEdge?: OrgUnitEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  purpose?: PurposeDirectiveResolver<any, any, ContextType>;
  reveals?: RevealsDirectiveResolver<any, any, ContextType>;
};
