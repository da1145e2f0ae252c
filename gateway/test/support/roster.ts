import { scalars } from '@loopgraph/kit/scalars';
import { RequestError } from '@loopgraph/kit/errors';
import { createListStore } from './list-store.ts';
import { hashOf } from '../../src/operations/hash-of.ts';
import type { OperationStore, OperationType } from '../../src/operations/operation-store.ts';
import { fixture, type Fixture } from './company.ts';

interface PersonOfRoster {
  readonly id: string;
  readonly name: string;
  readonly score: number | null;
  readonly unit: { readonly name: string } | null;
  readonly ratings: readonly { readonly score: number; readonly notes: readonly string[] }[] | null;
  readonly tags: readonly string[];
}

interface PageOfRoster {
  readonly first: number;
  readonly after?: string | null;
}

export interface RosterOptions {
  /** How many people there are, called "Person 1", "Person 2", …; five, of whom some are odd, by default. */
  readonly count?: number;
  /** Waits, or fails, before the page after that many people is answered; null for no page. */
  readonly onPage?: (after: number) => unknown;
  /** What the page after that many people says of where the next starts; null for nothing. */
  readonly cursorOf?: (after: number) => string | null;
}

const few: readonly PersonOfRoster[] = [
  {
    id: 'p1',
    name: 'Ada, "the first"',
    score: -5,
    unit: { name: 'Analysis' },
    ratings: [
      { score: 3, notes: ['good', 'fast'] },
      { score: 4.5, notes: [] },
    ],
    tags: ['a', 'b'],
  },
  { id: 'p2', name: '=1+1', score: null, unit: null, ratings: [], tags: [] },
  { id: 'p3', name: 'Two\nlines', score: 0, unit: { name: '@home' }, ratings: null, tags: ['c'] },
  { id: 'p4', name: '-7', score: 1e21, unit: { name: '-x' }, ratings: [], tags: [] },
  { id: 'p5', name: 'Zoë; =2', score: 2.5, unit: { name: '\t=3' }, ratings: [], tags: [] },
];

function person(index: number): PersonOfRoster {
  const number = `${index + 1}`;
  return {
    id: `p${number}`,
    name: `Person ${number}`,
    score: index,
    unit: null,
    ratings: [],
    tags: [],
  };
}

const types = `
  scalar Date
  enum Mood { GLAD SAD }
  input PersonFilter { name: String mood: Mood since: Date }
  interface Named { name: String! }
  type Unit implements Named { name: String! }
  type Rating { score: Float! notes: [String!]! }
  type Person implements Named @key(fields: "id") {
    id: ID! name: String! score: Float unit: Unit ratings: [Rating!] tags: [String!]! secret: String start(first: Int!): String!
  }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type PersonEdge { cursor: String! node: Person! }
  type PersonConnection { nodes: [Person!]! edges: [PersonEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type Query {
    "Everyone, page by page."
    people(
      "How many."
      first: Int! = 2
      "Where to start."
      after: String
      filter: PersonFilter
      last: Int
    ): PersonConnection
    person(id: ID!): Person
    named: [Named]
    echo(int: Int, float: Float, flag: Boolean, text: String, id: ID, mood: Mood, ids: [ID!], filter: PersonFilter, day: Date): String!
  }
  type Mutation { rename(id: ID!, name: String!): Person }
`;

/** A subgraph of people who are read page by page; counts the pages and the counts that were asked for. */
export function openRoster({ count, onPage, cursorOf }: RosterOptions = {}) {
  const asked = { pages: [] as PageOfRoster[], counts: 0 };
  const total = count ?? few.length;
  const at = (index: number) => (count === undefined ? few[index] : person(index));
  const secret = ({ id }: PersonOfRoster) => {
    if (id === 'p1' || id === 'p4') throw new RequestError('NOT_FOUND', `No secret of ${id}.`);
    return `secret of ${id}`;
  };
  const page = async ({ first, after }: PageOfRoster) => {
    if (first < 1) {
      throw new RequestError('INVALID_PAGE', `Expected "first" from 1, but got: ${first}.`);
    }
    const start = after ? Number(after) : 0;
    asked.pages.push({ first, ...(after != null && { after }) });
    if ((await onPage?.(start)) === null) return null;
    const nodes = Array.from({ length: Math.min(first, total - start) }, (_, i) => at(start + i));
    const endCursor = cursorOf ? () => cursorOf(start) : String(start + nodes.length);
    return {
      nodes,
      edges: nodes.map((node, i) => ({ node, cursor: String(start + i + 1) })),
      pageInfo: { hasNextPage: start + first < total, endCursor },
      totalCount: () => {
        asked.counts += 1;
        return total;
      },
    };
  };
  const roster: Fixture = fixture('roster', types, {
    Date: scalars.Date,
    Query: {
      people: (_root: unknown, args: PageOfRoster) => page(args),
      person: (_root: unknown, { id }: { id: string }) =>
        few.find((each) => each.id === id) ?? null,
      named: () => [
        { __typename: 'Unit', name: 'Analysis' },
        null,
        { __typename: 'Person', ...few[0] },
      ],
      echo: (_root: unknown, args: unknown) => JSON.stringify(args),
    },
    Mutation: {
      rename: (_root: unknown, { id, name }: { id: string; name: string }) => ({
        ...few[0],
        id,
        name,
      }),
    },
    Person: {
      secret,
      start: ({ name }: PersonOfRoster, { first }: PageOfRoster) => name.slice(0, first),
      __resolveReference: ({ id }: { id: string }) => few.find((each) => each.id === id),
    },
  });
  return { roster, asked };
}

/** A store of operations by client and name. */
export function storeOf(
  operations: Readonly<Record<string, Readonly<Record<string, string>>>>,
): OperationStore {
  const list = Object.entries(operations).flatMap(([client, bodies]) =>
    Object.entries(bodies).map(([name, body]) => {
      const type: OperationType = body.startsWith('mutation') ? 'mutation' : 'query';
      return { client, id: hashOf(body), name, type, body, version: 1 };
    }),
  );
  return createListStore(() => Promise.resolve(list));
}
