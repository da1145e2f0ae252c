import { buildSchema, graphql, Kind, parse } from 'graphql';
import { isFields } from '@loopgraph/kit/fields';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixture, type Fixture } from './support/company.ts';
import { brokenText } from './support/broken-text.ts';
import { faultsOf } from './support/conforming.ts';
import { createRandom } from './support/operations.ts';
import { answers, openScriptedSubgraph, type Turn } from './support/scripted-subgraph.ts';
import { compose, startWorld, type World } from './support/world.ts';

const things = Array.from({ length: 4 }, (_, index) => ({
  ...{ __typename: index % 2 === 0 ? 'Book' : 'Tool', id: `t${String(index)}` },
  ...{ name: `thing ${String(index)}`, pages: index, weight: 1.5, mood: 'GLAD', kept: true },
}));

const store = fixture(
  'store',
  `
  type Query { things: [Thing!]! book(id: ID!): Book shelf: Shelf }
  interface Thing { id: ID! name: String! }
  type Book implements Thing @key(fields: "id") { id: ID! name: String! pages: Int! mood: Mood next: Book }
  type Tool implements Thing @key(fields: "id") { id: ID! name: String! weight: Float kept: Boolean! }
  type Shelf { rows: [[Int!]!]! best: Book! all: [Thing] }
  enum Mood { GLAD SAD }
  `,
  {
    Query: {
      things: () => things,
      book: () => things[0],
      shelf: () => ({ rows: [[1, 2], [3]], best: things[2], all: [...things, null] }),
    },
    Book: { next: () => things[2] },
  },
);

const labels = fixture(
  'labels',
  `
  type Book @key(fields: "id") { id: ID! label: String! marks: [Mark!] }
  type Tool @key(fields: "id") { id: ID! label: String }
  type Mark { of: Int! }
  `,
  {
    Book: {
      __resolveReference: (reference: object) => reference,
      label: ({ id }: { id: string }) => `label of ${id}`,
      marks: () => [{ of: 1 }, { of: 2 }],
    },
    Tool: { __resolveReference: (reference: object) => reference, label: () => null },
  },
);

const query = `{
  things { __typename id name ... on Book { pages mood label next { label marks { of } } } ... on Tool { weight kept tag: label } }
  book(id: "t0") { name title: label marks { of } }
  shelf { rows best { id label } all { __typename ... on Book { label } ... on Tool { weight } } }
}`;

const api = buildSchema(`
  type Query { things: [Thing!]! book(id: ID!): Book shelf: Shelf }
  interface Thing { id: ID! name: String! }
  type Book implements Thing { id: ID! name: String! pages: Int! mood: Mood next: Book label: String! marks: [Mark!] }
  type Tool implements Thing { id: ID! name: String! weight: Float kept: Boolean! label: String }
  type Shelf { rows: [[Int!]!]! best: Book! all: [Thing] }
  type Mark { of: Int! }
  enum Mood { GLAD SAD }
`);

/** How each answer of a subgraph is sent, in its turn. */
let send: (right: object, turn: number) => Turn = (right) => answers(right);
let turns = 0;

function answering({ schema }: Fixture): Turn {
  return (response, received) => {
    const { query: source, variables } = JSON.parse(received.body.toString()) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const turn = turns++;
    void graphql({ schema, source, variableValues: variables }).then((right) => {
      send(right, turn)(response, received);
    });
  };
}

let world: World;
let right: unknown;
/** How many answers of subgraphs the right one takes. */
let taken = 0;
const opened = new AsyncDisposableStack();
beforeAll(async () => {
  const [storeAt, labelsAt] = [
    opened.use(await openScriptedSubgraph(answering(store))),
    opened.use(await openScriptedSubgraph(answering(labels))),
  ];
  world = opened.use(
    await startWorld({
      supergraph: compose([store, labels]),
      subgraphs: { store: { url: storeAt.url }, labels: { url: labelsAt.url } },
      subgraphTimeoutMs: 2000,
      subgraphCircuit: { failures: 1_000_000, resetMs: 1 },
    }),
  );
});
beforeAll(async () => {
  right = (await world.post({ query })).body;
  taken = turns;
  expect(right).not.toHaveProperty('errors');
});
afterAll(() => opened.disposeAsync());

/** What is wrong with an answer as GraphQL. */
function faultsIn(body: unknown): string[] {
  if (!isFields(body)) return ['no object'];
  const { data, errors = [], extensions = {} } = body;
  const [definition] = parse(query).definitions;
  const root = api.getQueryType();
  if (definition?.kind !== Kind.OPERATION_DEFINITION || !root) return ['no query'];
  const faults = faultsOf(api, root, definition.selectionSet, data);
  if (!Array.isArray(errors)) return [...faults, 'errors: no list'];
  for (const error of errors as unknown[]) {
    const isError =
      isFields(error) && typeof error['message'] === 'string' && isFields(error['extensions']);
    if (!isError) faults.push(`error: ${JSON.stringify(error)}`);
  }
  const hasReason =
    errors.length > 0 || 'valueCompletion' in (isFields(extensions) ? extensions : {});
  if (data === null && !hasReason) faults.push('data: null, and no error');
  return faults;
}

test.each(Array.from({ length: 300 }, (_, seed) => seed + 1))(
  'answers in GraphQL to the broken answer %i, and rightly to the next',
  async (seed) => {
    const random = createRandom(seed);
    const brokenTurn = Math.floor(random() * taken);
    const status = random() < 0.9 ? 200 : 500;
    let sent: string | undefined;
    send = (answer, turn) => {
      if (turn !== brokenTurn) return answers(answer);
      sent = brokenText(answer, random);
      return answers(Buffer.from(sent), status);
    };
    turns = 0;
    const answer = await world.post({ query });
    const told = { sent, status: answer.status, faults: faultsIn(answer.body) };
    expect(told).toEqual({ sent: expect.any(String) as string, status: 200, faults: [] });
    send = (next) => answers(next);
    expect((await world.post({ query })).body).toEqual(right);
  },
);

test.each([
  ['too few', (entities: unknown[]) => entities.slice(1)],
  ['too many', (entities: unknown[]) => [null, ...entities]],
])('takes no entity for another where one of several fetches gets %s', async (_what, broken) => {
  const asked =
    '{ things { id ... on Book { label next { title: label } } } book(id: "t0") { label } }';
  let isBroken = false;
  send = (answer) => {
    const { data } = answer as { data: Record<string, unknown> };
    const [key, entities] =
      Object.entries(data).find(
        ([name, value]) => name === '_entities_0' && Array.isArray(value),
      ) ?? [];
    if (key === undefined || !Array.isArray(entities)) return answers(answer);
    isBroken = true;
    return answers({ data: { ...data, [key]: broken(entities) } });
  };
  const { body } = await world.post({ query: asked });
  expect(isBroken).toBe(true);
  const code = 'SUBGRAPH_UNAVAILABLE';
  expect(body).toMatchObject({
    data: null,
    errors: [
      { path: ['things', 0, 'label'], extensions: { code } },
      { path: ['things', 2, 'label'], extensions: { code } },
      { path: ['book', 'label'], extensions: { code } },
    ],
  });
});

test('says of no broken answer that the gateway itself failed', () => {
  const own = world.lines.filter(
    ({ err }) => isFields(err) && /^(Type|Range|Reference)Error/.test(String(err['type'])),
  );
  expect(own).toEqual([]);
});
