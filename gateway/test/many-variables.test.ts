import { scalars } from '@loopgraph/kit/scalars';
import { expect, test, vi } from 'vitest';
import { fixture } from './support/company.ts';
import { as, startLimitedWorld } from './support/limits.ts';
import { startWorld } from './support/world.ts';

interface Refused {
  readonly errors: readonly { readonly message: string }[];
}

test('answers a request whose variables are wrong in thousands of places with few errors, and briefly', async () => {
  await using world = await startLimitedWorld();
  const unknown = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`k${n}`, n]));
  const query = 'query ($wish: Wish) { people(wish: $wish) { totalCount } }';
  const asked = { query, variables: { wish: unknown } };
  const { status, body } = await world.post(asked, { ...as('service') });
  const { errors } = body as Refused;
  expect(status).toBe(400);
  expect(errors).toHaveLength(51);
  expect(errors.at(-1)).toEqual({
    message: 'Too many errors processing variables, error limit reached.',
    extensions: { code: 'BAD_USER_INPUT' },
  });
  expect(JSON.stringify(body).length).toBeLessThan(20_000);
});

test('refuses more variables than anyone needs before anything is asked', async () => {
  await using world = await startLimitedWorld();
  const many = Array.from({ length: 30_001 }, () => 1);
  const query = 'query ($wish: Wish) { people(wish: $wish) { totalCount } }';
  const asked = { query, variables: { wish: { within: many } } };
  expect(await world.post(asked, { ...as('service') })).toMatchObject({
    status: 400,
    body: {
      errors: [
        {
          message:
            'Expected variables of at most 30000 values, those in lists and objects counted, but got more.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    },
  });
});

test('looks at the values of a request once, whatever goes by them', async () => {
  using parsed = vi.spyOn(scalars.Date, 'parseValue');
  const days = fixture(
    'days',
    `scalar Date
     type Query { count(days: [Date!]!, at: Int): Int }`,
    { Query: { count: (_root: unknown, asked: { days: unknown[] }) => asked.days.length } },
  );
  await using world = await startWorld({ fixtures: [days] });
  // Its cost, its plan and its execution go by its variables.
  const query = `query ($days: [Date!]!, $twice: Boolean!) {
    count(days: $days) more: count(days: $days, at: 1) @include(if: $twice)
  }`;
  const variables = { days: ['2026-01-31', '2026-02-01'], twice: true };
  expect(await world.ask(query, variables)).toEqual({ data: { count: 2, more: 2 } });
  expect(parsed.mock.calls.map(([day]) => day)).toEqual(variables.days);
});
