import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccessRecordRow } from './tables.ts';
import type { Connection } from '@loopgraph/kit/connection';
import type { EmployeeRef } from './refs.ts';
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
  /** An instant, as RFC 3339 writes it, in UTC: 2026-01-31T09:30:00.000Z. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
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

/** An operation on personal data that was answered or refused. It holds no values, and does not say who else was in the answer. */
export type AccessRecord = {
  readonly __typename?: 'AccessRecord';
  /** When it was answered or refused. */
  readonly at: Scalars['DateTime']['output'];
  /** The client whose registered operation it was; null where a person asked for themselves. */
  readonly client?: Maybe<Scalars['String']['output']>;
  /** The codes of the errors in the answer, such as those of what was refused. */
  readonly codes: ReadonlyArray<Scalars['String']['output']>;
  /** The token's or the key's id, never the secret; null for all but administrators. */
  readonly credentialId?: Maybe<Scalars['String']['output']>;
  /** What kind of credential that was; null for all but administrators. */
  readonly credentialKind?: Maybe<CredentialKind>;
  /** Which kinds of data the operation asked for. */
  readonly dataKinds: ReadonlyArray<PersonalDataKind>;
  /** What became of it. */
  readonly decision: AccessDecision;
  /** Opaque. */
  readonly id: Scalars['ID']['output'];
  /** SHA-256 of the operation's text, in hexadecimal digits; null for all but administrators, and where the text is not known. */
  readonly operationHash?: Maybe<Scalars['String']['output']>;
  /** The operation's name; null where it has none. */
  readonly operationName?: Maybe<Scalars['String']['output']>;
  /** Of how many employees it read rows. */
  readonly people: Scalars['Int']['output'];
  /** What the answer was for, as the one who asked stated it; null where it was refused because that was not stated. */
  readonly purpose?: Maybe<AccessPurpose>;
  /** The id of the request, as in logs; null for all but administrators. */
  readonly requestId?: Maybe<Scalars['String']['output']>;
  /** What the one who asked is to the company. */
  readonly roles: ReadonlyArray<AccessRole>;
  /** Who asked, as their credential says it; null for all but administrators. */
  readonly subject?: Maybe<Scalars['String']['output']>;
  /** How many requests it stands for: 1, but where someone was refused more than sixty times in a minute. Of those that come after, in a second, it says how many were refused alike; the rest of it is of the last of them. */
  readonly times: Scalars['Int']['output'];
  /** Who asked, where it was an employee; null where it was a program, or someone whom the HRIS does not know. */
  readonly viewer?: Maybe<Employee>;
  /** What they are called, to those as well who may not see them otherwise; null where the viewer may not know who somebody is: that takes `employee:identity`. */
  readonly viewerName?: Maybe<Scalars['String']['output']>;
};

/** A page of access records. */
export type AccessRecordConnection = {
  readonly __typename?: 'AccessRecordConnection';
  /** The page, each record with its cursor. */
  readonly edges: ReadonlyArray<AccessRecordEdge>;
  /** The page. */
  readonly nodes: ReadonlyArray<AccessRecord>;
  /** What lies beyond the page. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A record on a page. */
export type AccessRecordEdge = {
  readonly __typename?: 'AccessRecordEdge';
  /** For `after` or `before`, to go on from here. */
  readonly cursor: Scalars['String']['output'];
  /** The record. */
  readonly node: AccessRecord;
};

/** Conditions on access records, joined by and. */
export type AccessRecordFilter = {
  /** When. */
  readonly at?: InputMaybe<DateTimeRange>;
  /** Any of these kinds of data. */
  readonly dataKind?: InputMaybe<ReadonlyArray<PersonalDataKind>>;
  /** What became of them, any of these. */
  readonly decision?: InputMaybe<ReadonlyArray<AccessDecision>>;
  /** An employee whose rows were read. */
  readonly employee?: InputMaybe<Scalars['ID']['input']>;
  /** The name of the operation. */
  readonly operation?: InputMaybe<Scalars['String']['input']>;
  /** What the answers were for, any of these. */
  readonly purpose?: InputMaybe<ReadonlyArray<AccessPurpose>>;
  /** Who asked, as their credential says it; finds nothing for all but administrators. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** The employee who asked. */
  readonly viewer?: InputMaybe<Scalars['ID']['input']>;
};

/** In which order access records come. */
export type AccessRecordOrder = {
  /** Which end comes first. */
  readonly direction?: OrderDirection;
  /** What they are ordered by. */
  readonly field: AccessRecordOrderField;
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
  /** Who looked at their data, when and why, the latest first; null for all but themselves and administrators. */
  readonly accesses?: Maybe<AccessRecordConnection>;
  /** Opaque, and the same in every system of the supergraph. */
  readonly id: Scalars['ID']['output'];
};


/** Someone who works or worked here, as the HRIS knows them today. */
export type EmployeeAccessesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EmployeeAccessFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: AccessRecordOrder;
};

/** Conditions on the records of one employee, joined by and. */
export type EmployeeAccessFilter = {
  /** When. */
  readonly at?: InputMaybe<DateTimeRange>;
  /** Any of these kinds of data. */
  readonly dataKind?: InputMaybe<ReadonlyArray<PersonalDataKind>>;
  /** What the answers were for, any of these. */
  readonly purpose?: InputMaybe<ReadonlyArray<AccessPurpose>>;
};

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

/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type Query = {
  readonly __typename?: 'Query';
  /** Who looked at personal data, the latest first: all of it for administrators, for everyone else the records that they are in themselves. */
  readonly accessRecords?: Maybe<AccessRecordConnection>;
};


/** Where every request starts. A list is null only where it cannot be read, so that the other fields of a request stay. */
export type QueryAccessRecordsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AccessRecordFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: AccessRecordOrder;
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
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Employee:
    ( { __typename: 'Employee' }
    & GraphQLRecursivePick<FederationTypes['Employee'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessDecision: AccessDecision;
  AccessPurpose: AccessPurpose;
  AccessRecord: ResolverTypeWrapper<AccessRecordRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AccessRecordConnection: ResolverTypeWrapper<Connection<AccessRecordRow>>;
  AccessRecordEdge: ResolverTypeWrapper<Omit<AccessRecordEdge, 'node'> & { node: ResolversTypes['AccessRecord'] }>;
  AccessRecordFilter: AccessRecordFilter;
  AccessRecordOrder: AccessRecordOrder;
  AccessRecordOrderField: AccessRecordOrderField;
  AccessRole: AccessRole;
  CredentialKind: CredentialKind;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DateTimeRange: DateTimeRange;
  Employee: ResolverTypeWrapper<EmployeeRef>;
  EmployeeAccessFilter: EmployeeAccessFilter;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PersonalDataKind: PersonalDataKind;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessRecord: AccessRecordRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  AccessRecordConnection: Connection<AccessRecordRow>;
  AccessRecordEdge: Omit<AccessRecordEdge, 'node'> & { node: ResolversParentTypes['AccessRecord'] };
  AccessRecordFilter: AccessRecordFilter;
  AccessRecordOrder: AccessRecordOrder;
  DateTime: Scalars['DateTime']['output'];
  DateTimeRange: DateTimeRange;
  Employee: EmployeeRef;
  EmployeeAccessFilter: EmployeeAccessFilter;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
};

export type AccessRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessRecord'] = ResolversParentTypes['AccessRecord']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  codes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  credentialId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  credentialKind?: Resolver<Maybe<ResolversTypes['CredentialKind']>, ParentType, ContextType>;
  dataKinds?: Resolver<ReadonlyArray<ResolversTypes['PersonalDataKind']>, ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['AccessDecision'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operationHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['AccessPurpose']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['AccessRole']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  times?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Employee']>, ParentType, ContextType>;
  viewerName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccessRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessRecordConnection'] = ResolversParentTypes['AccessRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccessRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AccessRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccessRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessRecordEdge'] = ResolversParentTypes['AccessRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessRecord'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EmployeeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Employee'] = ResolversParentTypes['Employee'], FederationReferenceType extends FederationReferenceTypes['Employee'] = FederationReferenceTypes['Employee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Employee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accesses?: Resolver<Maybe<ResolversTypes['AccessRecordConnection']>, ParentType, ContextType, RequireFields<EmployeeAccessesArgs, 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accessRecords?: Resolver<Maybe<ResolversTypes['AccessRecordConnection']>, ParentType, ContextType, RequireFields<QueryAccessRecordsArgs, 'orderBy'>>;
};

export type Resolvers<ContextType = Context> = {
  AccessRecord?: AccessRecordResolvers<ContextType>;
  AccessRecordConnection?: AccessRecordConnectionResolvers<ContextType>;
  AccessRecordEdge?: AccessRecordEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Employee?: EmployeeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

