import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf, startExports, type Exports } from './support/exports.ts';

let few: Exports;
beforeAll(async () => {
  few = await startExports();
});
afterAll(() => few[Symbol.asyncDispose]());

const people = (selection: string) => `{ people(first: 5) { nodes { ${selection} } } }`;

test('gives a row for each item, objects as columns of response keys joined by dots, in the order of the selection', async () => {
  const { status, headers, text } = await few.csv(people('unit { of: name } id points: score'));
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-disposition')).toBe('attachment; filename="export.csv"');
  expect(rowsOf(text)).toEqual([
    ['unit.of', 'id', 'points'],
    ['Analysis', 'p1', '-5'],
    ['', 'p2', ''],
    ["'@home", 'p3', '0'],
    ["'-x", 'p4', '1e+21'],
    ["'\t=3", 'p5', '2.5'],
  ]);
});

test('writes a cell that is the only one of its row, and empty, as two quotes', async () => {
  expect((await few.csv(people('score'))).text).toBe(
    ['score', '-5', '""', '0', '1e+21', '2.5', ''].join('\r\n'),
  );
});

test('is RFC 4180, and cannot be run as a formula, while numbers stay numbers', async () => {
  const { text } = await few.csv(people('name score'));
  expect(text).toBe(
    [
      'name,score',
      '"Ada, ""the first""",-5',
      "'=1+1,",
      '"Two\nlines",0',
      '-7,1e+21',
      '"Zoë; =2",2.5',
      '',
    ].join('\r\n'),
  );
});

test('gives a row for each item of a list beneath, with what is above it repeated, and one row where there is none', async () => {
  const { text } = await few.csv(people('id ratings { score } name'));
  expect(rowsOf(text)).toEqual([
    ['id', 'ratings.score', 'name'],
    ['p1', '3', 'Ada, "the first"'],
    ['p1', '4.5', 'Ada, "the first"'],
    ['p2', '', "'=1+1"],
    ['p3', '', 'Two\nlines'],
    ['p4', '', '-7'],
    ['p5', '', 'Zoë; =2'],
  ]);
});

test('goes on so in a list within that list', async () => {
  const { text } = await few.csv(people('id ratings { score notes }'));
  expect(rowsOf(text).slice(0, 5)).toEqual([
    ['id', 'ratings.score', 'ratings.notes'],
    ['p1', '3', 'good'],
    ['p1', '3', 'fast'],
    ['p1', '4.5', ''],
    ['p2', '', ''],
  ]);
});

test('gives lists beside each other as a column of JSON each', async () => {
  const { text } = await few.csv(people('id tags ratings { score }'));
  expect(rowsOf(text).slice(0, 4)).toEqual([
    ['id', 'tags', 'ratings'],
    ['p1', '["a","b"]', '[{"score":3},{"score":4.5}]'],
    ['p2', '[]', '[]'],
    ['p3', '["c"]', ''],
  ]);
});

test('gives edges with their cursors', async () => {
  const { text } = await few.csv('{ people(first: 1) { edges { cursor node { id } } } }');
  expect(rowsOf(text)).toEqual([
    ['cursor', 'node.id'],
    ['1', 'p1'],
  ]);
});

test('gives the columns of every fragment, and an empty row for an item that is null', async () => {
  const { text } = await few.csv(`
    { named { __typename ...Of ... on Person { id } } }
    fragment Of on Named { name }
  `);
  expect(rowsOf(text)).toEqual([
    ['__typename', 'name', 'id'],
    ['Unit', 'Analysis', ''],
    ['', '', ''],
    ['Person', 'Ada, "the first"', 'p1'],
  ]);
});

test('finds the list within objects and fragments, and gives leaves as one column', async () => {
  const query =
    'query ($id: ID!) { person(id: $id) { id ...Tags } } fragment Tags on Person { labels: tags }';
  expect(rowsOf((await few.csv(query, { id: 'p1' })).text)).toEqual([['labels'], ['a'], ['b']]);
});

test('has a header where there are no items', async () => {
  const query = '{ person(id: "p9") { ratings { score notes } } }';
  expect((await few.csv(query)).text).toBe('score,notes\r\n');
});

test('leaves out the columns that @skip and @include leave out', async () => {
  const query = `query ($scores: Boolean! = false) {
    people(first: 1) { nodes { id score @include(if: $scores) name @skip(if: true) } }
  }`;
  expect(rowsOf((await few.csv(query)).text)[0]).toEqual(['id']);
  expect(rowsOf((await few.csv(query, { scores: true })).text)[0]).toEqual(['id', 'score']);
});

test('names the errors that left cells empty in a header', async () => {
  const { status, headers, text } = await few.csv(people('id keep: secret unit { name }'));
  expect(status).toBe(200);
  expect(headers.get('loopgraph-errors')).toBe('NOT_FOUND;column="keep"');
  expect(rowsOf(text).slice(0, 3)).toEqual([
    ['id', 'keep', 'unit.name'],
    ['p1', '', 'Analysis'],
    ['p2', 'secret of p2', ''],
  ]);
});

test('names as many errors in that header as clients take, and says how many it does not', async () => {
  const aliases = Array.from({ length: 50 }, (_, at) => `a${10 + at}${'_'.repeat(397)}`);
  const selected = aliases.map((alias) => `${alias}: secret`).join(' ');
  const { headers, text } = await few.csv(people(`id ${selected}`));
  const told = aliases.slice(0, 9).map((alias) => `NOT_FOUND;column="${alias}"`);
  expect(headers.get('loopgraph-errors')).toBe([...told, 'omitted;count=41'].join(', '));
  expect(rowsOf(text)).toHaveLength(6);
});

test('is named for its operation', async () => {
  const { headers } = await few.csv('query Staff { people { nodes { id } } }');
  expect(headers.get('content-disposition')).toBe('attachment; filename="Staff.csv"');
});
