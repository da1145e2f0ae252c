import { callInProcess } from '../../src/execution/call-in-process.ts';
import type { SubgraphCall } from '../../src/execution/subgraph-call.ts';
import { fixture, type Fixture } from './company.ts';

interface CrowdOptions {
  /** How many people there are. */
  readonly count: number;
  /** Whom the second subgraph does not know, by number. */
  readonly unknown?: number;
  /** Whose score fails, by number. */
  readonly failing?: number;
}

interface Numbered {
  readonly id: string;
}

/** Two subgraphs of many people: what they are called, and how they score. */
export function crowd({ count, unknown, failing }: CrowdOptions): readonly Fixture[] {
  const person = (number: number) => ({
    id: String(number),
    name: `Person ${number} - ${'é'.repeat(number % 7)} 😀`,
    friends: [],
  });
  const everyone = Array.from({ length: count }, (_, index) => person(index));
  const people = fixture(
    'people',
    `
    type Query { people: [Person!]  some(first: Int!): [Person]! @listSize(slicingArguments: ["first"]) }
    type Person @key(fields: "id") { id: ID! name: String! friends: [Person!]! }
    `,
    {
      Query: {
        people: () => everyone,
        some: (_root: unknown, { first }: { first: number }) => everyone.slice(0, first),
      },
      Person: { friends: ({ id }: Numbered) => [person(Number(id) + 1), person(Number(id) + 2)] },
    },
  );
  const scores = fixture(
    'scores',
    'type Person @key(fields: "id") { id: ID! score: Int rank: Int! }',
    {
      Person: {
        __resolveReference: ({ id }: Numbered) => (Number(id) === unknown ? null : { id }),
        rank: ({ id }: Numbered) => Number(id) + 1,
        score: ({ id }: Numbered) => {
          if (Number(id) === failing) throw new Error('no score');
          return Number(id) % 100;
        },
      },
    },
  );
  return [people, scores];
}

/** Calls `fixtures` in this process, each by its name. */
export function callsTo(fixtures: readonly Fixture[]): (name: string) => SubgraphCall {
  const byName = new Map(fixtures.map((one) => [one.name, callInProcess(one)]));
  return (name) => {
    const call = byName.get(name);
    if (!call) throw new Error(`Expected a subgraph of the fixtures, but got: ${name}.`);
    return call;
  };
}
