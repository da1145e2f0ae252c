import { expect, test } from 'vitest';
import { fixture } from './support/company.ts';
import { answers, openScriptedSubgraph } from './support/scripted-subgraph.ts';
import { compose, startWorld } from './support/world.ts';

const store = fixture(
  'store',
  `type Query { items: [Item!]! }
   type Item @key(fields: "id") { id: ID! name: String! }`,
  {
    Query: {
      items: () => ['1', '2', '1', '2'].map((id) => ({ id, name: `item ${id}` })),
    },
  },
);

const labels = fixture(
  'labels',
  `type Item @key(fields: "id") { id: ID! label: String color: String }
   type Other @key(fields: "id") { id: ID! label: String }`,
  {},
);

/** What a client gets where the second item is answered with `second`. */
async function answerWith(second: unknown) {
  const entities = [{ __typename: 'Item', label: 'first', color: 'red' }, second];
  await using labelsAt = await openScriptedSubgraph(answers({ data: { _entities: entities } }));
  await using world = await startWorld({
    supergraph: compose([store, labels]),
    subgraphs: { store, labels: labelsAt },
  });
  const answer = await world.ask('{ items { name label color } }');
  return { answer, lines: world.lines };
}

const first = { name: 'item 1', label: 'first', color: 'red' };

test.each([
  {
    what: 'an entity of another type',
    sent: { __typename: 'Other', label: 'second' },
    got: 'one of type "Other"',
  },
  { what: 'a text in place of an entity', sent: 'second', got: 'a string' },
  { what: 'a list in place of an entity', sent: [{ label: 'second' }], got: 'a list' },
])(
  'takes nothing from $what, names its subgraph, and keeps what others gave',
  async ({ sent, got }) => {
    const { answer, lines } = await answerWith(sent);
    const without = { name: 'item 2', label: null, color: null };
    expect(answer).toEqual({
      data: { items: [first, without, first, without] },
      errors: [1, 3].flatMap((index) =>
        ['label', 'color'].map((field) => ({
          message:
            'Expected subgraph "labels" to answer, but it could not be reached or gave no readable answer.',
          path: ['items', index, field],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'labels' },
        })),
      ),
    });
    expect(lines).toContainEqual(
      expect.objectContaining({
        service: 'labels',
        err: expect.objectContaining({
          message: `Expected an entity of type "Item" from "labels", but got ${got}.`,
        }) as object,
      }),
    );
  },
);

test('takes what is of no type at all for the entity that was asked for', async () => {
  const { answer } = await answerWith({ __typename: 'Nothing', label: 'second', color: 'blue' });
  const second = { name: 'item 2', label: 'second', color: 'blue' };
  expect(answer).toEqual({ data: { items: [first, second, first, second] } });
});
