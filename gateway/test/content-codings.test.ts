import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startRest } from './support/rest.ts';
import type { World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startRest();
});
afterAll(() => world[Symbol.asyncDispose]());

function post(path: string, coding: string, body: string | Buffer) {
  const headers = { 'content-type': 'application/json', 'content-encoding': coding };
  return world.send(path, { method: 'POST', headers, body: new Uint8Array(Buffer.from(body)) });
}

const asked = {
  '/graphql': '{"query":"{ echo(text: \\"a\\") }"}',
  '/operations/Echo': '{"variables":{"text":"a"}}',
  '/rest/Rename': '{"id":"p1","name":"Ada"}',
};

describe.each(Object.entries(asked))('%s', (path, body) => {
  test.each([
    ['gzip', gzipSync(body)],
    ['zstd', zstdCompressSync(body)],
    ['br', brotliCompressSync(body)],
    ['compress', body],
    ['identity, gzip', gzipSync(body)],
  ])('refuses a body that comes as %s, and says what is taken', async (coding, sent) => {
    const answer = await post(path, coding, sent);
    const message = `Expected a body without a content coding, but got: "${coding}".`;
    expect(answer).toMatchObject({
      status: 415,
      body: { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] },
    });
    expect(answer.headers.get('accept-encoding')).toBe('identity');
  });

  test.each(['identity', 'Identity', ''])('takes a body that comes as "%s"', async (coding) => {
    const plain = await post(path, coding, body);
    expect(plain.status).not.toBe(415);
    expect(plain.headers.get('accept-encoding')).toBeNull();
  });
});

test('refuses none for the coding of a body that is not read', async () => {
  const headers = { 'content-encoding': 'gzip', 'apollo-require-preflight': '1' };
  const query = encodeURIComponent('{ echo(text: "a") }');
  expect(await world.send(`/graphql?query=${query}`, { headers })).toMatchObject({ status: 200 });
  expect(await post('/nothing', 'gzip', '{}')).toMatchObject({ status: 404 });
});
