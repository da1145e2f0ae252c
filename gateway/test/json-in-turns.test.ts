import { workAtPace } from '@loopgraph/kit/pace';
import { expect, test } from 'vitest';
import { jsonInTurns } from '../src/execution/over-http/json-in-turns.ts';
import { parseAnswer } from '../src/execution/over-http/parsed-answer.ts';
import { SubgraphFailure } from '../src/execution/subgraph-call.ts';
import { brokenText } from './support/broken-text.ts';
import { createRandom } from './support/operations.ts';

function parsed(text: string, mostAtOnce: number): unknown {
  const work = jsonInTurns(Buffer.from(text), mostAtOnce);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** What becomes of a text; keys in their order, and what has none of its own among them. */
function outcomeOf(parse: () => unknown): string {
  try {
    return JSON.stringify(parse());
  } catch (error) {
    if (error instanceof SyntaxError) return 'refused';
    throw error;
  }
}

const characters = '[]{}",:\\ \n\t01e-. ü\u2028tnull';

function character(random: () => number): string {
  return characters.charAt(Math.floor(random() * characters.length));
}

function drawn(random: () => number, depth = 0): unknown {
  const draw = random();
  if (draw < 0.1) return null;
  if (draw < 0.2) return random() < 0.5;
  if (draw < 0.3) return (random() - 0.5) * 10 ** Math.floor(random() * 20);
  if (draw < 0.5 || depth > 5) {
    const length = Math.floor(random() * 12);
    return Array.from({ length }, () => character(random)).join('');
  }
  const inner = Array.from({ length: Math.floor(random() * 8) }, () => drawn(random, depth + 1));
  if (draw < 0.75) return inner;
  const keys = ['id', '__proto__', '2', 'constructor', 'ö"', '', '1', 'name'];
  return Object.fromEntries(inner.map((value, index) => [keys[index], value]));
}

/** `text` with some characters put in, left out or put in the place of others. */
function spoilt(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const put = random() < 0.7 ? character(random) : '';
  const left = Math.floor(random() * 3);
  return text.slice(0, at) + put + text.slice(at + left);
}

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'reads in parts what JSON.parse reads, and refuses what it refuses, with the seed %i',
  (seed) => {
    const random = createRandom(seed);
    for (let round = 0; round < 50; round++) {
      const right = { data: { a: drawn(random), b: [drawn(random), drawn(random)] } };
      const indent = random() < 0.5 ? 0 : 2;
      const text = JSON.stringify(right, undefined, indent);
      const texts = [text, spoilt(text, random), spoilt(text, random), brokenText(right, random)];
      for (const one of texts) {
        const mostAtOnce = Math.floor(random() * 40);
        const outcome = outcomeOf(() => parsed(one, mostAtOnce));
        const expected = outcomeOf(() => JSON.parse(one));
        expect({ one, mostAtOnce, outcome }).toEqual({ one, mostAtOnce, outcome: expected });
      }
    }
  },
);

test.each([
  ['the last of several values of a key', '{"a":[1,2,3],"b":[4,5,6],"a":[7,8,9]}'],
  ['keys called __proto__', '{"__proto__":{"x":[1,2,3]},"b":{"__proto__":5}}'],
  ['lists of nothing', '[[],[ ],{},{ },[[]]]'],
  ['spaces around everything', ' \n[ 1 , [ 2 , 3 ] , { "a" : [ 4 , 5 ] } ]\r\t'],
  ['lists in each other, deeper than the stack', '['.repeat(200_000) + ']'.repeat(200_000)],
])('reads %s as JSON.parse does', (_what, text) => {
  const depthOf = (value: unknown) => {
    let depth = 0;
    for (let at = value; Array.isArray(at) && at.length === 1; at = (at as unknown[])[0]) depth++;
    return depth;
  };
  const [got, expected] = [parsed(text, 3), JSON.parse(text) as unknown];
  if (depthOf(expected) > 1000) expect(depthOf(got)).toBe(depthOf(expected));
  else expect(JSON.stringify(got)).toBe(JSON.stringify(expected));
});

test.each([
  ['a comma too many', '[[1,2,3],]'],
  ['a comma too few', '[[1,2,3] [4]]'],
  ['no value', '{"a":,"b":[1,2,3]}'],
  ['a key that is no text', '{"a":[1,2,3],5:[1]}'],
  ['another bracket at the end', '{"a":[1,2,3]]'],
  ['more after the end', '[[1,2,3]] 5'],
  ['no end', '[[1,2,3],"text'],
  ['nothing', ' '],
])('refuses a text with %s', (_what, text) => {
  expect(() => parsed(text, 3)).toThrow(SyntaxError);
});

const long = Buffer.from(
  JSON.stringify({
    data: { rows: Array.from({ length: 150_000 }, (_, id) => ({ id, name: 'ö' })) },
  }),
);
const answered = { status: 200, url: 'http://subgraph' };

/** How many turns the event loop has until `work` is done. */
async function turnsOf(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  const next = () => {
    turns++;
    waiting = setImmediate(next);
  };
  let waiting = setImmediate(next);
  try {
    await work;
  } finally {
    clearImmediate(waiting);
  }
  return turns;
}

test('shares the event loop while it reads a long answer', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const { signal } = new AbortController();
  const reading = parseAnswer(long, { ...answered, signal });
  expect(await turnsOf(reading)).toBeGreaterThan(10);
  expect(await reading).toEqual(JSON.parse(long.toString()));
});

test('stops reading a long answer when nobody waits any more', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const controller = new AbortController();
  const reading = parseAnswer(long, { ...answered, signal: controller.signal });
  controller.abort(new Error('gone'));
  await expect(reading).rejects.toThrow('gone');
});

test('reads long answers in the order in which they came, and the next where one is given up', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const ended: string[] = [];
  const controller = new AbortController();
  const read = (name: string, { signal } = new AbortController()) =>
    parseAnswer(long, { ...answered, signal }).then(
      () => ended.push(name),
      () => ended.push(`${name} given up`),
    );
  const reads = [read('first'), read('second', controller), read('third')];
  controller.abort(new Error('gone'));
  await Promise.all(reads);
  expect(ended).toEqual(['first', 'second given up', 'third']);
});

test('does not hold it against a subgraph that its answer was there and not read in time', async () => {
  const controller = new AbortController();
  const reading = parseAnswer(long, { ...answered, signal: controller.signal });
  controller.abort(new SubgraphFailure('SUBGRAPH_TIMEOUT', 'late'));
  await expect(reading).rejects.toMatchObject({
    code: 'SUBGRAPH_TIMEOUT',
    message: 'late',
    isOfSubgraph: false,
  });
});
