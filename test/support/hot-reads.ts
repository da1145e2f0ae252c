export interface HotRead {
  readonly subgraph: 'employees' | 'skills' | 'learning' | 'performance';
  /** What is read. */
  readonly read: string;
  readonly source: string;
  /** What the hundred references are to that it resolves, where it resolves any. */
  readonly of?: 'employees' | 'managers' | 'completions';
  /** How many rows of one growing table each of its statements may look at. */
  readonly rows: number;
  /** Why that is more than the page holds, where it is. */
  readonly because?: string;
}

/** A page is 100 rows, and one more tells whether there are further ones. */
const page = 101;
/** A hundred people, each with a page of 10. */
const hundredPages = 1_100;

const root = (
  subgraph: HotRead['subgraph'],
  field: string,
  args: string,
  rows = page,
): HotRead => ({
  subgraph,
  read: `${field}${args}`,
  source: `query { ${field}(first: 100${args ? `, ${args}` : ''}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
  rows,
});

const below = (
  subgraph: HotRead['subgraph'],
  selection: string,
  rows = hundredPages,
  of: 'employees' | 'managers' = 'employees',
): HotRead => ({
  subgraph,
  read: `${selection} of a hundred ${of}`,
  source: `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Employee { ${selection} } }
  }`,
  of,
  rows,
});

/** The reads that pages, joins and analysts' questions are made of. */
export const hotReads: readonly HotRead[] = [
  root('employees', 'employees', ''),
  root('employees', 'employees', 'orderBy: { field: HIRED_ON, direction: DESC }'),
  root('employees', 'employees', 'filter: { jobRole: "software-developer" }'),
  below('employees', 'name orgUnit { name } jobRole { id }'),
  below('employees', 'manager { name } managementChain { name }', 1_500),
  below('employees', 'directReports(first: 10) { nodes { name } }', hundredPages, 'managers'),
  below('employees', 'directReports { totalCount }', 2_000, 'managers'),
  below(
    'employees',
    'assignments { startedOn } identityLinks { system } demographics { gender }',
    2_000,
  ),
  root('learning', 'courseCompletions', ''),
  root('learning', 'courseCompletions', 'filter: { category: LEADERSHIP }'),
  {
    ...root('learning', 'courseCompletions', 'filter: { passed: false }', 5_000),
    because: 'for few completions are failed, and no index is kept for them',
  },
  root('learning', 'enrollments', ''),
  root('learning', 'certifications', ''),
  root('learning', 'developmentPlans', ''),
  {
    ...below('learning', 'completions(first: 10) { nodes { completedAt } }', 2_000),
    because: 'for people have some fifteen, and to sort these takes less than another index',
  },
  below('learning', 'enrollments(first: 10) { nodes { dueOn } }'),
  below('learning', 'developmentPlan { actions { title } }'),
  root('performance', 'reviews', ''),
  root('performance', 'reviewRatings', ''),
  root('performance', 'reviewRatings', 'filter: { competency: "team-management" }'),
  root('performance', 'goals', ''),
  root('performance', 'checkIns', ''),
  below('performance', 'ratings(competency: "team-management") { score }', 2_000),
  below('performance', 'reviews(first: 10) { nodes { overallScore } }'),
  below('performance', 'goals(first: 10) { nodes { title } }'),
  root('skills', 'assessments', ''),
  root('skills', 'assessments', 'filter: { competency: "team-management" }'),
  root('skills', 'observations', ''),
  root('skills', 'qualifications', ''),
  {
    ...root('skills', 'qualifications', 'filter: { status: [SUSPENDED] }', 1_000),
    because: 'for those that were revoked stand in the same index',
  },
  below('skills', 'competencyRatings { score stale }', 3_000),
  below('skills', 'competencyRatings(competency: "team-management") { score }', 200),
  below('skills', 'assessments(first: 10) { nodes { score } }'),
  {
    subgraph: 'performance',
    read: 'the ratings after and before a hundred completions',
    source: `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on CourseCompletion {
          ratingsAfter(competency: "team-management", months: 6) { score }
          ratingBefore(competency: "team-management") { score }
        }
      }
    }`,
    of: 'completions',
    rows: 400,
  },
];

/** Lists that hold the rows of many people, and counts of them: of which someone with a limited reach sees few. */
export const crowdedReads: readonly Omit<HotRead, 'rows'>[] = [
  {
    subgraph: 'learning',
    read: 'counts of what was learned',
    source: `query {
      courseCompletions { totalCount } leadership: courseCompletions(filter: { category: LEADERSHIP }) { totalCount }
      enrollments { totalCount } certifications { totalCount } developmentPlans { totalCount }
    }`,
  },
  {
    subgraph: 'learning',
    read: 'completions and enrollments of a hundred courses',
    source: `query {
      courses(first: 100) {
        nodes { completions(first: 10) { totalCount nodes { id } } enrollments(first: 10) { totalCount nodes { id } } }
      }
    }`,
  },
  {
    subgraph: 'learning',
    read: 'completions of the learning paths',
    source: 'query { learningPaths { nodes { completions { totalCount nodes { id } } } } }',
  },
  {
    subgraph: 'performance',
    read: 'reviews of the cycles, and counts',
    source: `query {
      reviewCycles { nodes { reviews { totalCount nodes { id } } } }
      reviews { totalCount } reviewRatings { totalCount } goals { totalCount } checkIns { totalCount }
    }`,
  },
  {
    subgraph: 'skills',
    read: 'counts of what people can do',
    source:
      'query { assessments { totalCount } observations { totalCount } qualifications { totalCount } }',
  },
  {
    subgraph: 'employees',
    read: 'employees of the units, and counts',
    source: `query {
      employees { totalCount }
      orgUnits(first: 20) { nodes { employees { totalCount nodes { id } } } }
    }`,
  },
];
