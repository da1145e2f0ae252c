import { RequestError, type ErrorCodeName } from '@loopgraph/kit/errors';
import { workAtPace } from '@loopgraph/kit/pace';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { callInBatches } from '../src/execution/call-in-batches.ts';
import { callsTo, crowd } from './support/crowd.ts';
import { openOwnExecutor, type Executed, type Executor } from './support/executors.ts';
import { mediaFixtures } from './support/media.ts';
import { generateOperation } from './support/operations.ts';
import { compose } from './support/world.ts';

/** A turn of the event loop for each row. */
const slowest = { sliceMs: 0, stepsPerLook: 1 };

const ids = ['b1', 'b2', 'b3', 'b0', 'f1', 'f2', 'p1', 'p2', 'p9'];

function scalar(type: string, _argument: string, _parent: string, random: () => number): unknown {
  return type === 'ID' ? ids[Math.floor(random() * ids.length)] : Math.floor(random() * 4);
}

/** The answer with its errors in one order: they come in that of the work. */
function sorted({ data, errors, hints }: Executed) {
  return { data, errors: errors.map((error) => JSON.stringify(error)).sort(), hints };
}

const media = { supergraph: compose(mediaFixtures), callTo: callsTo(mediaFixtures) };

/** What `execute` answers to `count` operations, generated from the seeds 1, 2, 3, … */
async function answersOf({ schema, execute }: ReturnType<typeof openOwnExecutor>, count: number) {
  const answers = new Map<string, ReturnType<typeof sorted>>();
  for (let seed = 1; answers.size < count; seed++) {
    const asked = generateOperation({ schema, scalar, seed });
    if (validate(schema, parse(asked.query)).length > 0) continue;
    answers.set(`${seed}: ${asked.query}`, sorted(await execute(asked)));
  }
  return answers;
}

test('answers 100 generated operations in pieces of a few bytes, a row in a turn, as it does at once', async () => {
  const atOnce = await answersOf(openOwnExecutor(media), 100);
  using pace = new DisposableStack();
  pace.use(workAtPace(slowest));
  const inPieces = openOwnExecutor({ ...media, executing: { pieceBytes: 5 } });
  expect(await answersOf(inPieces, 100)).toEqual(atOnce);
});

test('answers 100 generated operations the same where an entity goes in a request of its own', async () => {
  const whole = await answersOf(openOwnExecutor(media), 100);
  const callTo = (name: string) => callInBatches(media.callTo(name), { undivided: 1, most: 1 });
  expect(await answersOf(openOwnExecutor({ ...media, callTo }), 100)).toEqual(whole);
});

const count = 3_000;
const last = count - 1;

function openCrowd(
  options: Partial<Parameters<typeof crowd>[0]>,
  executing: Parameters<typeof openOwnExecutor>[0]['executing'] = {},
): Executor {
  const fixtures = crowd({ count, ...options });
  return openOwnExecutor({ supergraph: compose(fixtures), callTo: callsTo(fixtures), executing });
}

test('takes back what was written where null rises from the last row', async () => {
  const { execute } = openCrowd({ unknown: last });
  const query = '{ all: __typename people { id name rank } some(first: 3000) { id name rank } }';
  const { data, errors, hints } = await execute({ query });
  const { all, people, some } = JSON.parse(data) as Record<string, unknown[]>;
  expect({ all, people, some: some?.length }).toEqual({ all: 'Query', people: null, some: count });
  const before = { id: '2998', name: 'Person 2998 - éé 😀', rank: last };
  expect(some?.slice(-2)).toEqual([before, null]);
  expect({ errors, hints }).toEqual({ errors: [], hints: 2 });
});

test('names the place of an error in the last row, and gives all the others', async () => {
  const { execute } = openCrowd({ failing: last });
  const { data, errors } = await execute({ query: '{ people { id score } }' });
  const { people } = JSON.parse(data) as { people: unknown[] };
  expect(people).toHaveLength(count);
  expect(people.slice(-2)).toEqual([
    { id: '2998', score: 98 },
    { id: '2999', score: null },
  ]);
  expect(errors).toEqual([{ message: 'no score', path: ['people', last, 'score'] }]);
});

/** An executor that is stopped for `code` once it writes. */
function openStopped(code: ErrorCodeName) {
  const controller = new AbortController();
  const reason = new RequestError(code, 'Stopped.');
  const onData = () => {
    setImmediate(() => {
      controller.abort(reason);
    });
  };
  const { signal } = controller;
  return { ...openCrowd({}, { signal, onData }), signal };
}

test('gives all that was fetched though time is up while it is written', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace(slowest));
  const { execute, signal } = openStopped('REQUEST_TIMEOUT');
  const { data, errors } = await execute({ query: '{ people { id score } }' });
  expect(signal.aborted).toBe(true);
  expect({ errors, rows: data.split('"score":').length - 1 }).toEqual({ errors: [], rows: count });
});

test('stops writing for a client that goes away', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace(slowest));
  const { execute } = openStopped('REQUEST_CANCELLED');
  await expect(execute({ query: '{ people { id score } }' })).rejects.toThrow('Stopped.');
});
