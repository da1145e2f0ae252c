import { isLate, workAtPace } from '@loopgraph/kit/pace';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { everyone } from '../../test/support/viewers.ts';
import { callInBatches } from '../src/execution/call-in-batches.ts';
import { faultsOfPart } from '../src/execution/plan/merged-errors.ts';
import { createResponseErrors, type Report } from '../src/execution/response-errors.ts';
import {
  SubgraphFailure,
  type SentError,
  type SubgraphAnswer,
  type SubgraphCall,
} from '../src/execution/subgraph-call.ts';
import { callsTo, crowd } from './support/crowd.ts';
import { openOwnExecutor } from './support/executors.ts';
import { compose } from './support/world.ts';

const count = 2_000;
const fixtures = crowd({ count });
const supergraph = compose(fixtures);
const callTo = callsTo(fixtures);
const query = '{ people { score } }';
const merged = '{ people { score } some(first: 1000) { rank } }';

/** Executes where scores come by `call`; tells the errors, and how many turns went by between its answer and the last error. */
async function execute(asked: string, call: SubgraphCall) {
  let turns = 0;
  let answeredAt = 0;
  let toldAt = 0;
  let counts = true;
  const turn = () => {
    turns++;
    if (counts) setImmediate(turn);
  };
  setImmediate(turn);
  const answer: SubgraphCall = (request) => {
    answeredAt = turns;
    return call(request);
  };
  const { execute: executeOwn } = openOwnExecutor({
    supergraph,
    callTo: (name) => (name === 'scores' ? answer : callTo(name)),
    executing: {
      onData() {
        toldAt = turns;
      },
    },
  });
  const executed = await executeOwn({ query: asked });
  counts = false;
  return { ...executed, turns: toldAt - answeredAt };
}

function representationsIn(
  variables: Readonly<Record<string, unknown>>,
  name: string,
): readonly unknown[] {
  const given = variables[name];
  return Array.isArray(given) ? given : [];
}

/** Null for each entity, with `errors` beside them. */
function nulls(errors: readonly SentError[]): SubgraphCall {
  return ({ variables }) => {
    const data: Record<string, unknown> = {};
    for (const name of Object.keys(variables)) {
      const key = name.replace('representations', '_entities');
      data[key] = representationsIn(variables, name).map(() => null);
    }
    return Promise.resolve({ data, errors });
  };
}

/** An error for each entity, at it where `key` is that of the entities; `onRead` is called when the place of one is looked at. */
function errorsIn(key: string | undefined, onRead: () => void): SentError[] {
  return Array.from({ length: count }, (_, index) => ({
    message: 'No.',
    get path() {
      onRead();
      return key === undefined ? undefined : [key, index, 'score'];
    },
  }));
}

test.each([
  ['at an entity', query, '_entities'],
  ['at an entity of a merged fetch', merged, '_entities_0'],
  ['without a place', query, undefined],
])('looks at a bounded number of errors %s in a turn', async (_what, asked, key) => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 64 }));
  const inTurns: number[] = [];
  let inThisTurn = 0;
  let counts = true;
  const next = () => {
    inTurns.push(inThisTurn);
    inThisTurn = 0;
    if (counts) setImmediate(next);
  };
  setImmediate(next);
  const errors = errorsIn(key, () => inThisTurn++);
  const executed = await execute(asked, nulls(errors));
  counts = false;
  expect(executed.errors).toHaveLength(100);
  const read = inTurns.reduce((sum, each) => sum + each);
  expect(read).toBeGreaterThanOrEqual(count);
  expect(Math.max(...inTurns)).toBeLessThanOrEqual(128);
});

test('seeks the places of a subgraph that fails in turns', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const failed = () => Promise.reject(new SubgraphFailure('SUBGRAPH_UNAVAILABLE', 'refused'));
  const { errors, turns } = await execute(query, failed);
  expect(errors).toHaveLength(100);
  expect(turns).toBeGreaterThan(count);
});

test('looks but once for what is missing, however many errors have no place', async () => {
  let reads = 0;
  const errors = Array.from({ length: count }, () => ({ message: 'No.' }));
  const call: SubgraphCall = ({ variables }) => {
    const entities = representationsIn(variables, 'representations').map(() => ({
      get score() {
        reads++;
        return null;
      },
    }));
    return Promise.resolve({ data: { _entities: entities }, errors });
  };
  const executed = await execute(query, call);
  expect(executed.errors).toHaveLength(100);
  expect(executed.errors.at(-1)).toEqual({ message: 'No.', path: ['people', 99, 'score'] });
  // To merge what came reads it, too.
  expect(reads).toBeLessThanOrEqual(5 * count);
});

test('finds the entity of each error of a part without looking at all of them', () => {
  let reads = 0;
  const indices = Array.from({ length: count }, (_, own) => 2 * own);
  const counted = new Proxy(indices, {
    get(target, property, receiver) {
      reads++;
      return Reflect.get(target, property, receiver) as unknown;
    },
  });
  const errors = indices.map((index) => ({ message: 'No.', path: ['_entities_1', index] }));
  const work = faultsOfPart({ errors } satisfies SubgraphAnswer, '_entities_1', counted);
  let step = work.next();
  while (!step.done) step = work.next();
  expect(step.value.errors?.map(({ path }) => path)).toEqual(
    indices.map((_, own) => ['_entities', own]),
  );
  expect(reads).toBeLessThanOrEqual(5 * count);
});

test('says of all errors of one batch alike which entities they concern', async () => {
  const errors = [{ message: 'No.' }, { message: 'Neither.' }];
  const call = callInBatches(nulls(errors), { undivided: 2, most: 2 });
  const request = {
    query,
    variables: { representations: [1, 2, 3] },
    requestId: 'r',
    viewer: everyone,
    signal: new AbortController().signal,
  };
  const { errors: told = [] } = await call(request);
  const [first, second, third, fourth] = told.map(({ concerns }) => concerns);
  expect([first, third].map((concerns) => [0, 1, 2].map((index) => concerns?.(index)))).toEqual([
    [true, true, false],
    [false, false, true],
  ]);
  expect([second === first, fourth === third]).toEqual([true, true]);
});

test('tells all errors of the answer that came first before those of the next, and goes on after one that throws', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const errors = createResponseErrors();
  function* report(service: string, places: number): Report {
    for (let place = 0; place < places; place++) {
      if (isLate()) yield;
      const only = { count: 1, first: () => [[service, place]] };
      errors.add(service, 'NOT_FOUND', only, (path) => new GraphQLError('No.', { path }));
    }
    if (places === 2) throw new Error('torn');
  }
  const told = [
    errors.tell(report('long', 5)),
    errors.tell(report('torn', 2)),
    errors.tell(report('short', 1)),
  ];
  expect(
    (await Promise.allSettled(told.map(async (one) => one))).map(({ status }) => status),
  ).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  const names = ['long', 'long', 'long', 'long', 'long', 'torn', 'torn', 'short'];
  expect(errors.all().map(({ path }) => path?.[0])).toEqual(names);
});

test('tells at once what takes few steps', () => {
  const errors = createResponseErrors();
  function* report(): Report {
    if (isLate()) yield;
    const only = { count: 1, first: () => [[]] };
    errors.add('one', 'NOT_FOUND', only, () => new GraphQLError('No.'));
  }
  expect(errors.tell(report())).toBeUndefined();
  expect(errors.all()).toHaveLength(1);
});
