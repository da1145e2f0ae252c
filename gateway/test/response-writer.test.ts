import { workAtPace } from '@loopgraph/kit/pace';
import { buildSchema, executeSync, parse } from 'graphql';
import type { Fields } from '@loopgraph/kit/fields';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { operationOf } from '../src/execution/compiled-operation.ts';
import { compileResponse } from '../src/execution/response/compile-response.ts';
import { createRandom } from './support/operations.ts';

const schema = buildSchema(`
  type Query { top: Node nodes: [Node!] grid: [[Node!]]! leaf: Leaf }
  type Node { id: ID! name: String kids: [Node!]! loose: [Node] grid: [[Leaf!]!] leaf: Leaf! tags: [String!] }
  type Leaf { value: Int! node: Node }
`);

/** Writes what `source` asks of `root`, and how often it left the event loop to others. */
function write(
  source: string,
  root: Fields,
  { pieceBytes = 65_536, repeated = new Set<Fields>() } = {},
) {
  const document = parse(source);
  const writeResponse = compileResponse(schema, document, operationOf(document, undefined), {});
  const work = writeResponse(root, { coerced: {}, repeated, pieceBytes });
  for (let yields = 0; ; yields++) {
    const { done, value } = work.next();
    if (!done) continue;
    const { json, faults } = value;
    const text = json === null || typeof json === 'string' ? json : Buffer.concat(json).toString();
    return { text, yields, errors: faults.errors(), count: faults.count };
  }
}

const selected = `id name tags leaf { value } loose { name leaf { value } } grid { value }`;
const question = `{
  top { ${selected} kids { ${selected} kids { ${selected} kids { id } } } }
  nodes { ${selected} kids { ${selected} } }
  grid { ${selected} kids { ${selected} } }
  leaf { value node { ${selected} kids { ${selected} } } }
}`;

/** Data of `schema`, of which each value is null in one of `rare` cases, though it may not be. */
function dataOf(random: () => number, rare: number): Fields {
  const some = (value: () => unknown) => (random() * rare < 1 ? null : value());
  const list = (value: () => unknown) => () =>
    Array.from({ length: Math.floor(random() * 4) }, () => some(value));
  const leaf = (depth: number) => (): Fields => ({
    value: some(() => Math.floor(random() * 1e6)),
    node: depth > 0 ? some(node(depth - 1)) : null,
  });
  const node = (depth: number) => (): Fields => ({
    id: some(() => String(random())),
    name: some(() => (random() < 0.5 ? 'é "x" 😀' : 'A name that is not so short')),
    tags: some(list(() => 'tag')),
    leaf: some(leaf(0)),
    grid: some(list(list(leaf(0)))),
    ...(depth > 0
      ? { kids: some(list(node(depth - 1))), loose: some(list(node(0))) }
      : { kids: [], loose: [] }),
  });
  return {
    top: some(node(3)),
    nodes: some(list(node(2))),
    grid: some(list(list(node(2)))),
    leaf: some(leaf(2)),
  };
}

/** What graphql-js makes of the same data. */
function reference(rootValue: Fields) {
  const { data, errors = [] } = executeSync({ schema, document: parse(question), rootValue });
  return { text: JSON.stringify(data), paths: errors.map(({ path }) => JSON.stringify(path)) };
}

test.each([6, 30, 200])(
  'lets null rise as graphql-js does where one of %i values is null',
  (rare) => {
    let rose = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const root = dataOf(createRandom(seed), rare);
      const { text, paths } = reference(root);
      if (paths.length > 0) rose++;
      for (const pieceBytes of [5, 65_536]) {
        const written = write(question, root, { pieceBytes });
        expect(written.text ?? 'null').toBe(text);
        expect(written.errors.map(({ path }) => JSON.stringify(path))).toEqual(
          paths.slice(0, written.errors.length),
        );
        expect(written.count).toBe(paths.length);
        expect(written.errors).toHaveLength(Math.min(paths.length, 100));
      }
    }
    expect(rose).toBeGreaterThan(20);
  },
);

const leaf = { value: 1 };
const nodeOf = (id: number, more: Fields = {}): Fields => ({ id: String(id), leaf, ...more });

test('tells where null rose from within lists of lists, and what is no list', () => {
  const root = {
    top: nodeOf(0, { kids: [nodeOf(1, { kids: [nodeOf(2), { id: null, leaf }] })] }),
    nodes: 'none',
    grid: [[nodeOf(3, { grid: [[leaf], [leaf, null]] })], 'none', [nodeOf(4, { grid: [] })]],
  };
  const asked = '{ top { kids { kids { id } } } nodes { kids { id } } grid { grid { value } } }';
  const { text, errors } = write(asked, root);
  expect(JSON.parse(text ?? '')).toEqual({
    top: null,
    nodes: null,
    grid: [[{ grid: null }], null, [{ grid: [] }]],
  });
  expect(errors.map(({ message, path }) => ({ message, path }))).toEqual([
    {
      message: 'Cannot return null for non-nullable field Node.id.',
      path: ['top', 'kids', 0, 'kids', 1, 'id'],
    },
    { message: 'Expected a list for field Query.nodes.', path: ['nodes'] },
    {
      message: 'Cannot return null for non-nullable array element of type Leaf at index 1.',
      path: ['grid', 0, 0, 'grid', 1, 1],
    },
    {
      message: 'Expected a list for array element of type [Node!] at index 1.',
      path: ['grid', 1],
    },
  ]);
});

test('writes an object that stands in several places as each asks for it, wherever a piece ends', () => {
  const often = { value: 123_456 };
  const nodes = Array.from({ length: 50 }, (_, id) => nodeOf(id, { leaf: often }));
  const source = '{ nodes { id leaf { value } } leaf { value node { id } } }';
  for (let pieceBytes = 5; pieceBytes < 60; pieceBytes++) {
    const repeated = new Set<Fields>([often]);
    const { text } = write(source, { nodes, leaf: often }, { pieceBytes, repeated });
    const expected = nodes.map(({ id }) => ({ id, leaf: often }));
    expect(text).toBe(JSON.stringify({ nodes: expected, leaf: { ...often, node: null } }));
  }
});

test('writes null for objects that stand in several places and lack what they need, however many they are', () => {
  const lacking = Array.from({ length: 130 }, (): Fields => ({ value: null }));
  const loose = lacking.map((often) => ({ leaf: often }));
  const root = { top: nodeOf(0, { loose: [...loose, ...loose, { leaf: { value: 7 } }] }) };
  const { text, errors, count } = write('{ top { loose { leaf { value } } } }', root, {
    repeated: new Set(lacking),
  });
  const nulls = Array.from({ length: 260 }, () => null);
  expect(text).toBe(JSON.stringify({ top: { loose: [...nulls, { leaf: { value: 7 } }] } }));
  expect(count).toBe(260);
  expect(errors).toHaveLength(100);
  expect(errors.at(-1)?.path).toEqual(['top', 'loose', 99, 'leaf', 'value']);
});

const kids = Array.from({ length: 5_000 }, (_, id) => nodeOf(id, { grid: [] }));

test.each([
  ['of objects', '{ top { kids { id } } }', { kids }, 4_999],
  ['of objects with lists', '{ top { kids { grid { value } } } }', { kids }, 4_999],
  ['in a list', '{ top { grid { value } } }', { grid: [kids.map(() => leaf)] }, 5_000],
])(
  'leaves the event loop to others at each item of a long list %s',
  async (_what, source, top, yields) => {
    using pace = new DisposableStack();
    pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
    // What another test did in this turn of the event loop counts too.
    await setImmediate();
    // All but the first look of a turn are late.
    expect(write(source, { top }).yields).toBe(yields);
  },
);

test('keeps the event loop until it was held for a while', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 1e9, stepsPerLook: 1 }));
  await setImmediate();
  expect(write('{ top { kids { grid { value } } } }', { top: nodeOf(0, { kids }) }).yields).toBe(0);
});
