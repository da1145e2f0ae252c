import { expect, test } from 'vitest';
import { as, startLimitedWorld } from './support/limits.ts';

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
