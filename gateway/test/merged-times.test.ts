import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { SharedTurns } from '@loopgraph/kit/pace';
import { createLogger } from '@loopgraph/kit/log';
import { setImmediate } from 'node:timers/promises';
import { OperationTypeNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { everyone } from '../../test/support/viewers.ts';
import { compilePlan } from '../src/execution/plan/compile-plan.ts';
import { planSupergraph } from '../src/execution/planned-supergraph.ts';
import { createResponseErrors } from '../src/execution/response-errors.ts';
import { compose } from './support/world.ts';
import { vehicleFixtures } from './support/vehicles.ts';

const { types } = planSupergraph(compose(vehicleFixtures), {});

/** Asks `service` for `field` of the car at `place` of the response. */
function fetchOf(service: string, place: string, field: string): PlanNode {
  const node: FetchNode = {
    kind: 'Fetch',
    serviceName: service,
    requires: [
      {
        kind: 'InlineFragment',
        typeCondition: 'Car',
        selections: [
          { kind: 'Field', name: '__typename' },
          { kind: 'Field', name: 'id' },
        ],
      },
    ],
    operation: `query($representations:[_Any!]!){_entities(representations:$representations){... on Car{${field}}}}`,
    operationName: undefined,
    operationKind: OperationTypeNode.QUERY,
    variableUsages: [],
  };
  return { kind: 'Flatten', path: [place], node };
}

const sequence = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Sequence', nodes });
const parallel = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Parallel', nodes });
const when = (condition: string, ifClause: PlanNode): PlanNode => ({
  kind: 'Condition',
  condition,
  ifClause,
});

interface Running {
  readonly coerced?: Readonly<Record<string, boolean>>;
  /** Which subgraphs answer only after which other was asked. */
  readonly waits?: Readonly<Record<string, string>>;
}

/** Runs a plan over the cars `a`, `b` and `c`, of which the first stands at `d` too; gives what was asked for, each the subgraph and the places, in the order of the alphabet. */
async function run(node: PlanNode, { coerced = {}, waits = {} }: Running = {}) {
  const car = (id: string) => ({ __typename: 'Car', id });
  const asked: string[] = [];
  const gates = new Map(
    Object.values(waits).map((name) => [name, Promise.withResolvers<undefined>()]),
  );
  const { runPlan } = compilePlan({ kind: 'QueryPlan', node }, { types }, undefined);
  await runPlan({
    root: { a: car('a'), b: car('b'), c: car('c'), d: car('a') },
    repeated: new Set(),
    variables: {},
    coerced,
    document: parse('{ a b c d }'),
    operationName: undefined,
    messageOf: (message) => message,
    requestId: 'r',
    viewer: everyone,
    signal: new AbortController().signal,
    subjects: new Set(),
    explain: false,
    errors: createResponseErrors(),
    flights: new Map(),
    turns: new SharedTurns(),
    gatherings: new Map(),
    callTo: (name) => async (request) => {
      gates.get(name)?.resolve(undefined);
      const gate = gates.get(waits[name] ?? '');
      await gate?.promise;
      // By then, what follows on the other's answer is asked.
      if (gate) await setImmediate();
      const places = request.asks?.places ?? [];
      asked.push([name, ...places.map(({ path }) => path.join('.'))].join(' '));
      const lists = Object.entries(request.variables);
      return {
        data: Object.fromEntries(
          lists.map(([key, list]) => [
            key.replace('representations', '_entities'),
            Array.isArray(list) ? list.map(() => ({})) : [],
          ]),
        ),
      };
    },
    timeoutMs: 2_000,
    logger: createLogger({ name: 'test', level: 'silent' }),
  });
  return asked.toSorted();
}

test('merges what begins at the same time in parallels within parallels, and what follows on it', async () => {
  const plan = parallel(
    sequence(
      parallel(fetchOf('parts', 'a', 'x'), fetchOf('makers', 'a', 'y')),
      fetchOf('shops', 'a', 'z'),
    ),
    parallel(
      sequence(
        parallel(fetchOf('makers', 'b', 'y'), fetchOf('parts', 'b', 'x')),
        fetchOf('shops', 'b', 'z'),
      ),
      sequence(fetchOf('parts', 'c', 'x'), fetchOf('shops', 'c', 'z')),
    ),
  );
  expect(await run(plan)).toEqual(['makers a b', 'parts a b c', 'shops a b', 'shops c']);
});

test('does not merge what begins at different times', async () => {
  const plan = parallel(
    fetchOf('parts', 'a', 'x'),
    sequence(fetchOf('makers', 'b', 'y'), fetchOf('parts', 'b', 'x')),
    sequence(fetchOf('shops', 'c', 'z'), fetchOf('parts', 'c', 'x')),
  );
  expect(await run(plan)).toEqual(['makers b', 'parts a', 'parts b', 'parts c', 'shops c']);
});

test.each([
  { more: true, expected: ['parts a b c', 'shops a b c'] },
  { more: false, expected: ['parts c', 'shops a', 'shops c'] },
])('merges beneath conditions, and beside them: $more', async ({ more, expected }) => {
  const plan = parallel(
    sequence(when('more', fetchOf('parts', 'a', 'x')), fetchOf('shops', 'a', 'z')),
    when('more', sequence(fetchOf('parts', 'b', 'x'), fetchOf('shops', 'b', 'z'))),
    sequence(fetchOf('parts', 'c', 'x'), fetchOf('shops', 'c', 'z')),
  );
  expect(await run(plan, { coerced: { more } })).toEqual(expected);
});

test.each([
  ['a condition left out what came before it', when('more', fetchOf('parts', 'a', 'x'))],
  ['there was nothing to ask for before it', fetchOf('parts', 'nowhere', 'x')],
])('keeps nothing waiting for the others of a merged request where %s', async (_why, before) => {
  const plan = parallel(
    sequence(before, fetchOf('shops', 'a', 'z')),
    sequence(fetchOf('parts', 'b', 'x'), fetchOf('shops', 'b', 'z')),
    sequence(fetchOf('parts', 'c', 'x'), fetchOf('shops', 'c', 'z')),
  );
  const asked = await run(plan, { coerced: { more: false }, waits: { parts: 'shops' } });
  expect(asked).toEqual(['parts b c', 'shops a', 'shops b c']);
});

test('asks once for what a part of a merged request asks already', async () => {
  const plan = parallel(
    fetchOf('parts', 'a', 'x'),
    fetchOf('parts', 'b', 'y'),
    sequence(fetchOf('makers', 'c', 'y'), fetchOf('parts', 'd', 'x')),
  );
  expect(await run(plan, { waits: { parts: 'makers' } })).toEqual(['makers c', 'parts a d b']);
});
