import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { startWorld } from './support/world.ts';

const query = '{ employee(id: "e1") { name } }';

test('makes an id of its own for a request whose id is not fit for a log', async () => {
  await using world = await startWorld();
  const { headers } = await world.post({ query }, { 'x-request-id': '<script>' });
  expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
});

test('answers GET, and takes a day that exists', async () => {
  await using world = await startWorld();
  const text = encodeURIComponent('query ($day: Date!) { hiredOn(day: $day) { name } }');
  const variables = encodeURIComponent('{"day":"2028-02-29"}');
  const answer = await world.send(`/graphql?query=${text}&variables=${variables}`, {
    headers: { 'apollo-require-preflight': 'true' },
  });
  expect(answer).toMatchObject({ status: 200, body: { data: { hiredOn: [{ name: 'Ada' }] } } });
});

test('knows a persisted query once it was sent with its text', async () => {
  await using world = await startWorld();
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const answer = { data: { employee: { name: 'Ada' } } };
  expect((await world.post({ query, extensions })).body).toEqual(answer);
  expect((await world.post({ extensions })).body).toEqual(answer);
});
