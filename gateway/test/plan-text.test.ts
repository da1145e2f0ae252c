import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { workAtPace } from '@loopgraph/kit/pace';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { planSupergraph } from '../src/execution/planned-supergraph.ts';
import { writePlanText } from '../src/explain/plan-text.ts';
import { mediaFixtures } from './support/media.ts';
import { compose } from './support/world.ts';

test.each([
  ['of one fetch', '{ bestsellers { __typename } }', 0],
  ['of fetches behind each other and beside each other', '{ bestsellers { title pages } }', 1],
  [
    'with conditions',
    'query ($c: Boolean!) { bestsellers { title @include(if: $c) pages @skip(if: $c) } }',
    1,
  ],
])('writes a plan %s as Apollo does, fetch by fetch', async (_what, query, least) => {
  using pace = new DisposableStack();
  pace.use(workAtPace({ sliceMs: 0, stepsPerLook: 1 }));
  const plan = await planSupergraph(compose(mediaFixtures), {}).plan(parse(query), undefined);
  const writing = writePlanText(plan);
  let turns = 0;
  let step = writing.next();
  for (; !step.done; step = writing.next()) turns++;
  expect(step.value).toBe(prettyFormatQueryPlan(plan));
  expect(turns).toBeGreaterThanOrEqual(least);
});

test('writes a plan of nothing as Apollo does', () => {
  const plan = { kind: 'QueryPlan' } as const;
  expect(writePlanText(plan).next()).toEqual({ done: true, value: prettyFormatQueryPlan(plan) });
});
