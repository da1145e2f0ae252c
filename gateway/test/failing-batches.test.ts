import { describe, expect, test } from 'vitest';
import { callInBatches } from '../src/execution/call-in-batches.ts';
import type { OnCall } from '../src/execution/call-report.ts';
import { SubgraphFailure, type SubgraphCall } from '../src/execution/subgraph-call.ts';
import { callsTo, crowd } from './support/crowd.ts';
import { openOwnExecutor } from './support/executors.ts';
import {
  answers,
  breaks,
  hangs,
  openScriptedSubgraph,
  type Turn,
} from './support/scripted-subgraph.ts';
import { compose, startWorld } from './support/world.ts';

interface Represented {
  readonly id: string;
}

const unavailable =
  'Expected subgraph "scores" to answer, but it could not be reached or gave no readable answer.';

const failing = (): Promise<never> =>
  Promise.reject(new SubgraphFailure('SUBGRAPH_UNAVAILABLE', 'refused'));

/** Executes over ten people, of whom number 1 has no score, four in a batch; `failed` answers the batches with number 5. */
function openInBatches(failed: SubgraphCall, onCall?: OnCall) {
  const fixtures = crowd({ count: 10, unknown: 1 });
  const callTo = callsTo(fixtures);
  const call: SubgraphCall = (request) =>
    JSON.stringify(request.variables).includes('"id":"5"')
      ? failed(request)
      : callTo('scores')(request);
  return openOwnExecutor({
    supergraph: compose(fixtures),
    callTo: (name) =>
      name === 'scores' ? callInBatches(call, { undivided: 4, most: 4 }) : callTo(name),
    executing: { timeoutMs: 1_000, onCall },
  });
}

const scores = [0, null, 2, 3, null, null, null, null, 8, 9].map((score) => ({ score }));

function errorsAt(list: string, field: string, message: string, from = 4, to = 8) {
  const indices = Array.from({ length: to - from }, (_, index) => from + index);
  return indices.map((index) => ({ message, path: [list, index, field] }));
}

describe('where one batch of a fetch', () => {
  test.each<[string, SubgraphCall, string]>([
    ['is refused', failing, unavailable],
    [
      'has no answer in time',
      () => new Promise(() => undefined),
      'Expected subgraph "scores" to answer within 1000 ms, but it did not.',
    ],
    [
      'is answered with too few entities',
      () => Promise.resolve({ data: { _entities: [] } }),
      unavailable,
    ],
    [
      'is answered with an error alone',
      () => Promise.resolve({ errors: [{ message: 'No.' }] }),
      'No.',
    ],
    [
      'is answered with an error of the whole list',
      () => Promise.resolve({ data: null, errors: [{ message: 'No.', path: ['_entities'] }] }),
      'No.',
    ],
  ])('%s, only its entities are null, each with an error', async (_what, failed, message) => {
    const { data, errors } = await openInBatches(failed).execute({ query: '{ people { score } }' });
    expect(JSON.parse(data)).toEqual({ people: scores });
    expect(errors).toEqual(errorsAt('people', 'score', message));
  });

  test.each<[string, SubgraphCall]>([
    ['is refused', failing],
    ['has no answer in time', () => new Promise(() => undefined)],
  ])('%s, each of the fetches that were merged has the others', async (_what, failed) => {
    const { data, errors } = await openInBatches(failed).execute({
      query: '{ people { score } again: people { score } some(first: 6) { other: score } }',
    });
    const some = scores.slice(0, 6).map(({ score }) => ({ other: score }));
    expect(JSON.parse(data)).toEqual({ people: scores, again: scores, some });
    const places = [
      ...errorsAt('people', 'score', ''),
      ...errorsAt('again', 'score', ''),
      ...errorsAt('some', 'other', '', 4, 6),
    ];
    expect(errors.map(({ path }) => path)).toEqual(places.map(({ path }) => path));
  });
});

test('reports a request as failed where one of its batches is', async () => {
  const outcomes: string[] = [];
  const { execute } = openInBatches(failing, ({ subgraph, outcome }) => {
    outcomes.push(`${subgraph} ${outcome}`);
  });
  await execute({ query: '{ people { score } }' });
  expect(outcomes).toEqual(['people answered', 'scores unavailable']);
});

const count = 6_000;

/** Answers as the subgraph of scores does, but what `failed` does to the half with number 4500. */
function scoring(failed: Turn): Turn {
  return (response, received) => {
    const { variables } = JSON.parse(received.body.toString()) as {
      readonly variables: { readonly representations: readonly Represented[] };
    };
    const entities = variables.representations.map(({ id }) => ({ score: Number(id) }));
    const fails = entities.some(({ score }) => score === 4_500);
    (fails ? failed : answers({ data: { _entities: entities } }))(response, received);
  };
}

test.each<[string, Turn, string]>([
  ['is answered with 500', answers('', 500), 'SUBGRAPH_UNAVAILABLE'],
  [
    'is answered with errors and 500',
    answers({ errors: [{ message: 'No.', extensions: { code: 'NOT_FOUND' } }] }, 500),
    'NOT_FOUND',
  ],
  ['has no connection', breaks, 'SUBGRAPH_UNAVAILABLE'],
  ['has no answer in time', hangs, 'SUBGRAPH_TIMEOUT'],
])('gives the other half over HTTP where one %s', async (_what, failed, code) => {
  await using subgraph = await openScriptedSubgraph(scoring(failed));
  const fixtures = crowd({ count });
  const people = fixtures.find(({ name }) => name === 'people');
  if (!people) throw new Error('Expected a subgraph of people.');
  await using world = await startWorld({
    fixtures,
    subgraphs: { people, scores: subgraph },
    subgraphTimeoutMs: 2_000,
  });
  const expected = Array.from({ length: count }, (_, index) => ({
    score: index >= 3_000 ? null : index,
  }));
  expect(await world.ask('{ people { score } }')).toMatchObject({
    data: { people: expected },
    errors: Array.from({ length: 100 }, (_, index) => ({
      path: ['people', 3_000 + index, 'score'],
      extensions: { code, service: 'scores', ...(index === 99 && { omitted: 2_900 }) },
    })),
  });
});
