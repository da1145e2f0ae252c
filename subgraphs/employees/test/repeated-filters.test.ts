import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { openCompany } from './company.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openCompany();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const operation =
  'query ($status: [EmployeeStatus!]) { employees(filter: { status: $status }, first: 1) { nodes { id } } }';

test('sends each value of an enum that is filtered by once, however often it is given', async () => {
  const once = await subgraph.run(operation, { status: ['ACTIVE', 'LEFT'] });
  const sentOnce = [...subgraph.sent];
  // More than a statement can have parameters.
  const status = Array.from({ length: 70_000 }, (_, n) => (n % 2 === 0 ? 'ACTIVE' : 'LEFT'));
  expect(await subgraph.run(operation, { status })).toEqual(once);
  expect(subgraph.sent).toEqual(sentOnce);
});
