import type { RequestScope } from '@loopgraph/kit/database';
import { RequestError } from '@loopgraph/kit/errors';
import type { Viewer } from '@loopgraph/kit/viewer';
import { uuid } from '../../../test/support/subgraph.ts';
import { fixture } from './company.ts';

interface Context {
  readonly subjects: { readonly add: (id: string) => unknown } | undefined;
}

interface Member {
  readonly id: string;
  readonly number: number;
}

/** Whom an operation reads is told as subgraphs with a database tell it. */
function readBy({ subjects }: Context, members: readonly Member[]): readonly Member[] {
  for (const { id } of members) subjects?.add(id);
  return members;
}

/** What a CSV has to quote, or a spreadsheet would run. */
const names = [
  'Ada',
  '=1+1',
  'a "quoted", one',
  'two\nlines',
  '+4-4',
  '-5',
  '@home',
  null,
  '',
  'cr\r\nlf',
  '\tTab; =2',
  '＝1',
  '-x',
];

const members: readonly Member[] = names.map((_name, number) => ({ id: uuid(number + 1), number }));

interface PageOf {
  readonly first: number;
  readonly after?: string | null;
}

function page(all: readonly Member[], { first, after }: PageOf, context: Context) {
  const start = Number(after ?? 0);
  const nodes = readBy(context, all.slice(start, start + first));
  return {
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: String(start + index + 1) })),
    pageInfo: {
      hasNextPage: start + first < all.length,
      endCursor: String(start + nodes.length),
    },
    totalCount: all.length,
  };
}

const reviewsOf = ({ number }: Member) =>
  Array.from({ length: number % 3 }, (_, index) => ({
    ...{ __typename: 'Review', id: `r${number}-${index}`, of: number + index },
    overallScore: index === 0 ? -number / 2 : null,
    notes: index === 0 ? ['=good', null, 'fast'] : [],
  }));

const unitOf = ({ number }: Member) => ({
  __typename: 'OrgUnit',
  name: number % 2 === 0 ? '-unit' : 'Unit, "odd"',
});

const staff = fixture(
  'staff',
  `
  type Query { employees(first: Int! = 3, after: String): EmployeeConnection! }
  interface Named { name: String }
  union Thing = OrgUnit | Review
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type EmployeeEdge { cursor: String! node: Employee! }
  type EmployeeConnection { nodes: [Employee!]! edges: [EmployeeEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type OrgUnit implements Named { name: String above: OrgUnit }
  type Review { id: ID! overallScore: Float notes: [String] author: Employee }
  type Employee implements Named @key(fields: "id") {
    id: ID! name: String workEmail: String fullTimeEquivalent: Float! orgUnit: OrgUnit! tags: [String!]
    reviews: [Review!] things: [Thing] grid: [[Int]] secret: String mates: EmployeeConnection
  }
  `,
  {
    Query: {
      employees: (_root: unknown, args: PageOf, context: Context) => page(members, args, context),
    },
    OrgUnit: { above: ({ name }: { name: string }) => (name === '-unit' ? { name: null } : null) },
    Review: {
      author: ({ of }: { of: number }, _args: unknown, context: Context) =>
        readBy(context, members.slice(of, of + 1))[0] ?? null,
    },
    Employee: {
      name: ({ number }: Member) => names[number],
      workEmail: ({ number }: Member) => (number % 4 === 0 ? null : `m${number}@example.com`),
      fullTimeEquivalent: ({ number }: Member) => (number % 5) / 4,
      orgUnit: unitOf,
      tags: ({ number }: Member) => (number % 5 === 4 ? null : ['=a', 'b'].slice(0, number % 3)),
      reviews: (member: Member) => (member.number % 7 === 6 ? null : reviewsOf(member)),
      things: (member: Member) => [unitOf(member), null, ...reviewsOf(member)],
      grid: ({ number }: Member) => [[number, null], [], null],
      secret: ({ number }: Member) => {
        if (number % 5 !== 1) return 'kept';
        throw new RequestError('NOT_FOUND', `No secret of ${number}.`);
      },
      mates: ({ number }: Member, _args: unknown, context: Context) =>
        number % 6 === 5 ? null : page(members.slice(number, number + 2), { first: 9 }, context),
    },
  },
);

const pay = fixture(
  'pay',
  'type Employee @key(fields: "id") { id: ID! status: String grades: [String!] }',
  {
    Employee: {
      __resolveReference: ({ id }: Member) => (id === uuid(3) ? null : { id }),
      status: ({ id }: Member) => {
        if (id === uuid(12)) throw new RequestError('NOT_FOUND', 'No pay of the twelfth.');
        return `=status of ${id.slice(-2)}`;
      },
      grades: ({ id }: Member) => (id < uuid(6) ? ['A', '-B'] : []),
    },
  },
);

export const crewFixtures = [staff, pay];

/** The subgraphs of a crew of thirteen, as a gateway calls them; some of what it may be asked is null, or fails. */
export const crew = {
  staff: {
    schema: staff.schema,
    createContext: (_viewer: Viewer, { subjects }: RequestScope): Context => ({ subjects }),
  },
  pay,
};

/** What of a crew are lists, by field, beside the pages. */
export const crewLists = new Set([
  'tags',
  'reviews',
  'things',
  'grid',
  'notes',
  'grades',
  'nodes',
  'edges',
]);
