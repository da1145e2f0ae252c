import { expect, test } from 'vitest';
import { fixture } from './support/company.ts';
import { startWorld } from './support/world.ts';

/** A list in a list in a list, deeper than the stack. */
function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

const deep = nested(100_000);

const boxes = fixture(
  'boxes',
  `scalar Any
   type Query { box: Box crate: Crate shelf: Shelf other: String boxes: [Box!] }
   type Box @key(fields: "id") { id: ID! inside: Any }
   type Crate @key(fields: "id") { id: ID! inside: Any }
   type Shelf @key(fields: "id") { id: ID! }`,
  {
    Query: {
      box: () => ({ id: 'b', inside: deep }),
      crate: () => ({ id: 'c', inside: deep }),
      shelf: () => ({ id: 's' }),
      boxes: () => [
        { id: 'b', inside: deep },
        { id: 'b', inside: [deep] },
      ],
      other: () => 'here',
    },
  },
);
const answerOf = { weight: () => 3 };
const scales = fixture(
  'scales',
  `scalar Any
   type Box @key(fields: "id") { id: ID! inside: Any @external weight: Int @requires(fields: "inside") }
   type Crate @key(fields: "id") { id: ID! inside: Any @external weight: Int @requires(fields: "inside") }
   type Shelf @key(fields: "id") { id: ID! weight: Int }`,
  { Box: answerOf, Crate: answerOf, Shelf: answerOf },
);

/** Two that can only be told apart by what is too deep to be compared. */
const unweighed = [
  { id: 'b', weight: null },
  { id: 'b', weight: null },
];

test.each([
  ['boxes { id weight }', { boxes: unweighed }],
  ['boxes { id weight } shelf { weight }', { boxes: unweighed, shelf: { weight: 3 } }],
  [
    'shelf { weight } boxes { id weight } crate { weight }',
    { shelf: { weight: 3 }, boxes: unweighed, crate: { weight: 3 } },
  ],
  ['crate { weight } shelf { weight }', { crate: { weight: 3 }, shelf: { weight: 3 } }],
])(
  'gives null for what requires a value too deep to be compared, and the rest: %s',
  async (asked, data) => {
    await using world = await startWorld({ fixtures: [boxes, scales] });
    const { body } = await world.post({ query: `{ ${asked} other }` });
    expect(body).toMatchObject({ data: { ...data, other: 'here' } });
    const { errors = [] } = body as { errors?: { path: unknown }[] };
    expect(errors.map(({ path }) => path)).toEqual('boxes' in data ? [['boxes']] : []);
  },
);

test('gives null for a value too deep to be written, and the rest', async () => {
  await using world = await startWorld({ fixtures: [boxes, scales] });
  expect((await world.post({ query: '{ box { id inside } other }' })).body).toMatchObject({
    data: { box: { id: 'b', inside: null }, other: 'here' },
  });
});
