import { expect, test } from 'vitest';
import { callInProcess } from '../src/execution/call-in-process.ts';
import { fixture } from './support/company.ts';
import { openOwnExecutor, openReferenceExecutor, type Asked } from './support/executors.ts';
import { compose } from './support/world.ts';

const authors = ['u1', 'u2', 'u1', 'u1', 'u2', 'gone', 'gone'];
const reviews = authors.map((id, index) => ({ id: `r${index}`, author: { id } }));

const fixtures = [
  fixture(
    'reviews',
    `type Query { reviews: [Review!]! }
     type Review @key(fields: "id") { id: ID! author: User @shareable }
     type User @key(fields: "id", resolvable: false) { id: ID! }`,
    { Query: { reviews: () => reviews } },
  ),
  fixture(
    'users',
    'type Desk { room: Int } type User @key(fields: "id") { id: ID! name: String desk: Desk mood: String }',
    {
      User: {
        __resolveReference: ({ id }: { id: string }) => (id === 'gone' ? null : { id }),
        name: ({ id }: { id: string }) => `name of ${id}`,
        desk: () => ({ room: 1 }),
        mood: ({ id }: { id: string }) => {
          throw new Error(`no mood of ${id}`);
        },
      },
    },
  ),
  fixture(
    'badges',
    `type Review @key(fields: "id") { id: ID! author: User @shareable }
     type User @key(fields: "id", resolvable: false) { id: ID! seenAs: String }`,
    {
      Review: {
        __resolveReference: ({ id }: { id: string }) => ({
          ...reviews.find((review) => review.id === id),
        }),
        author: ({ id, author }: (typeof reviews)[number]) => ({ ...author, seenAs: `by ${id}` }),
      },
    },
  ),
];

/** Executes by ours, after Apollo Gateway was seen to answer the same. */
async function execute(asked: Asked) {
  const supergraph = compose(fixtures);
  const callTo = (name: string) => {
    const found = fixtures.find((one) => one.name === name);
    if (!found) throw new Error(`Expected a subgraph of the fixtures, but got: ${name}.`);
    return callInProcess(found);
  };
  await using reference = await openReferenceExecutor({ supergraph, callTo });
  const own = await openOwnExecutor({ supergraph, callTo }).execute(asked);
  expect(own.data).toBe((await reference.execute(asked)).data);
  return { ...own, data: JSON.parse(own.data) as unknown };
}

test('gives what is known of an entity to all its places, in each part of an operation', async () => {
  const { data, hints } = await execute({
    query: '{ reviews { author { name desk { room } } } again: reviews { author { id name } } }',
  });
  const nameOf = (id: string) => (id === 'gone' ? null : `name of ${id}`);
  const desk = { room: 1 };
  expect(data).toEqual({
    reviews: authors.map((id) => ({
      author: { name: nameOf(id), desk: id === 'gone' ? null : desk },
    })),
    again: authors.map((id) => ({ author: { id, name: nameOf(id) } })),
  });
  expect(hints).toBe(0);
});

test('tells an error of an entity at each of its places', async () => {
  const { errors } = await execute({ query: '{ reviews { author { name mood } } }' });
  const places = [0, 2, 3, 1, 4].map((index) => ['reviews', index, 'author', 'mood']);
  expect(errors.map(({ path }) => path)).toEqual(places);
});

test('keeps apart what another subgraph says of an entity at each place', async () => {
  const { data } = await execute({ query: '{ reviews { id author { name seenAs } } }' });
  expect(data).toMatchObject({
    reviews: reviews.map(({ id, author }) => ({
      id,
      author: { name: author.id === 'gone' ? null : `name of ${author.id}`, seenAs: `by ${id}` },
    })),
  });
});
