import { expect, test } from 'vitest';
import { callsTo } from './support/calls-to.ts';
import { fixture } from './support/company.ts';
import { openOwnExecutor, openReferenceExecutor } from './support/executors.ts';
import { compose } from './support/world.ts';

const office = { id: 'o1', name: 'Main', rooms: [{ number: 1 }] };

const offices = fixture(
  'offices',
  `
  type Query { offices: [Office!] }
  type Office @key(fields: "id") { id: ID! name: String rooms: [Room!] }
  type Room { number: Int }
  `,
  { Query: { offices: () => [office] }, Office: { __resolveReference: () => office } },
);

const staff = fixture(
  'staff',
  'type Query { main: Office } type Office @key(fields: "id") { id: ID! }',
  { Query: { main: () => ({ id: 'o1' }) } },
);

const fixtures = [offices, staff];
const supergraph = compose(fixtures);
const callTo = callsTo(fixtures);
const variables = { yes: true, no: false };
const atRoot = 'offices @include(if: $yes) { name @include(if: $no) }';

test.each([
  { asked: atRoot, data: { offices: [{}] } },
  {
    asked: 'offices @include(if: $yes) { ... @include(if: $no) { name } }',
    data: { offices: [{}] },
  },
  {
    asked: 'main { rooms @include(if: $yes) { number @include(if: $no) } }',
    data: { main: { rooms: [{}] } },
  },
])('gives objects of which all fields are left out: { $asked }', async ({ asked, data }) => {
  const own = openOwnExecutor({ supergraph, callTo });
  const query = `query ($yes: Boolean!, $no: Boolean!) { ${asked} }`;
  expect(await own.execute({ query, variables })).toEqual({
    data: JSON.stringify(data),
    errors: [],
    hints: 0,
  });
});

test('Apollo Gateway gives null for a list of such objects', async () => {
  await using reference = await openReferenceExecutor({ supergraph, callTo });
  const query = `query ($yes: Boolean!, $no: Boolean!) { ${atRoot} }`;
  const { data } = await reference.execute({ query, variables });
  expect(JSON.parse(data)).toEqual({ offices: null });
});
