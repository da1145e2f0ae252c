import { expect, test } from 'vitest';
import { workAtPace } from '../src/pace.ts';
import { writtenJson } from '../src/written-json.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `é 😀 ${index}`,
    score: index / 3,
    none: null,
    scores: [index, [index]],
    person: { name: 'Ada "the" first', units: [{ name: '\u2028' }] },
  }));

test.each([
  ['an empty object', {}],
  ['empty containers', { list: [], object: {}, deep: [[], {}] }],
  [
    'what is not there',
    { gone: undefined, kept: null, list: [undefined, null], in: [{ gone: undefined }] },
  ],
  [
    'what says itself how it is written',
    { day: new Date(0), list: [new Date(1)], in: { day: new Date(2) } },
  ],
  ['names as properties have', { toJSON: 1, constructor: [{}], ['__proto__']: 'x', '"': [[]] }],
  ['rows', { rows: rows(50) }],
  [
    'long lists of what holds nothing',
    { numbers: Array.from({ length: 500 }, (_, index) => index) },
  ],
])('writes %s as JSON.stringify does', async (_what, value) => {
  expect(await writtenJson(value)).toBe(JSON.stringify(value));
});

test('writes what is long in pieces, and leaves the event loop to others in between', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const value = { rows: rows(2_000) };
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  const json = await writtenJson(value);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
  if (typeof json === 'string') throw new Error('Expected pieces, but got one text.');
  expect(json.length).toBeGreaterThan(2);
  expect(Buffer.concat(json).toString()).toBe(JSON.stringify(value));
});
