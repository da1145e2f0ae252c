import { expect, test } from 'vitest';
import { callsTo } from './support/calls-to.ts';
import { compareMany } from './support/compare.ts';
import { openOwnExecutor, type Executor } from './support/executors.ts';
import { fixtures as customs } from './support/customs.ts';
import { mediaFixtures } from './support/media.ts';
import { shopFixtures } from './support/shops.ts';
import { executeWithoutConditions } from './support/without-conditions.ts';
import { compose } from './support/world.ts';

test.each([
  ['media', mediaFixtures],
  ['customs', customs],
  ['shops', shopFixtures],
])('what @skip and @include leave out changes nothing of the rest: %s', async (_name, fixtures) => {
  const own = openOwnExecutor({ supergraph: compose(fixtures), callTo: callsTo(fixtures) });
  const unconditioned: Executor = { execute: (asked) => executeWithoutConditions(own, asked) };
  const { schema } = own;
  const scalar = (type: string, _argument: string, _parent: string, random: () => number) =>
    type === 'ID' ? `b${String(Math.floor(random() * 4))}` : Math.floor(random() * 4);
  const comparisons = await compareMany(own, unconditioned, { schema, scalar, count: 150 });
  expect(comparisons.filter(({ same }) => same === 'nothing')).toEqual([]);
  expect(
    comparisons.filter(({ asked }) => /@(skip|include)/.test(asked.query)).length,
  ).toBeGreaterThan(50);
});
