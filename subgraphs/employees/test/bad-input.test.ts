import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { company, engineeringHead, leaver, openCompany, platform } from './company.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openCompany();
});
afterAll(() => subgraph[Symbol.asyncDispose]());

const entities = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Employee { name orgUnit { name } } } }`;

describe('bad input', () => {
  const errorOf = async (source: string, variables?: Record<string, unknown>) => {
    const result = (await subgraph.run(source, variables)) as {
      errors: { message: string; extensions: { code: string } }[];
    };
    expect(subgraph.sent).toEqual([]);
    const [error, ...others] = result.errors;
    expect(others).toEqual([]);
    return `${error?.extensions.code ?? ''}: ${error?.message ?? ''}`;
  };

  test.each([
    [
      'a malformed id',
      'query { employee(id: "7") { name } }',
      'INVALID_ID: Expected the id of an employee, a UUID, but got: "7".',
    ],
    [
      'a malformed id of a unit',
      `query { orgUnit(id: "${company}0") { name } }`,
      `INVALID_ID: Expected the id of a unit, a UUID, but got: "${company}0".`,
    ],
    [
      'a malformed id in a filter',
      'query { employees(filter: { jobRole: "no role" }) { totalCount } }',
      'INVALID_ID: Expected the id of a job role, such as "team-management", but got: "no role".',
    ],
    [
      'a character that Postgres has no room for',
      'query { employees(filter: { location: "Ber\\u0000lin" }) { totalCount } }',
      'INVALID_ARGUMENT: Expected "location" to be text without the character U+0000, but got: "Ber\\u0000lin".',
    ],
    [
      'a range that ends before it begins',
      'query { employees(filter: { hiredOn: { from: "2020-01-02", to: "2020-01-01" } }) { totalCount } }',
      'INVALID_FILTER: Expected "hiredOn.from" to be at most "hiredOn.to", but got: 2020-01-02 and 2020-01-01.',
    ],
    [
      'the parts of a unit that are no part of any',
      `query { orgUnits(filter: { parent: "${platform}", isRoot: true }) { totalCount } }`,
      'INVALID_FILTER: Expected "parent" or "isRoot: true", but got both: the company itself is part of no other unit.',
    ],
  ])('refuses %s before any statement is sent', async (_what, source, expected) => {
    expect(await errorOf(source)).toBe(expected);
  });

  test('refuses only the malformed reference of many', async () => {
    const representations = [leaver, 'seven', engineeringHead].map((id) => ({
      __typename: 'Employee',
      id,
    }));
    expect(await subgraph.run(entities, { representations })).toMatchObject({
      data: {
        _entities: [
          { name: 'Finn', orgUnit: { name: 'Platform' } },
          null,
          { name: 'Bo', orgUnit: { name: 'Engineering' } },
        ],
      },
      errors: [{ path: ['_entities', 1], extensions: { code: 'INVALID_ID' } }],
    });
  });
});
