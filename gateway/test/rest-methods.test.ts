import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRest } from './support/rest.ts';
import type { World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startRest();
});
afterAll(() => world[Symbol.asyncDispose]());

function postRename(body: string, headers: Record<string, string>, search = '') {
  return [`/rest/Rename${search}`, { method: 'POST', headers, body }] as const;
}
const json = { 'content-type': 'application/json' };

test('runs a mutation by POST', async () => {
  expect(await world.send(...postRename('{"id":"p1","name":"Eve"}', json))).toMatchObject({
    status: 200,
    body: { data: { rename: { id: 'p1', name: 'Eve' } } },
  });
});

test.each([
  ['a mutation by GET', '/rest/Rename?id=p1&name=Eve', 'GET', 'POST'],
  ['a query by POST', '/rest/Person?id=p1', 'POST', 'GET'],
  ['a query by PUT', '/rest/Person?id=p1', 'PUT', 'GET'],
])('refuses %s', async (_what, path, method, allowed) => {
  const answer = await world.send(path, { method });
  expect(answer).toMatchObject({
    status: 405,
    body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
  });
  expect(answer.headers.get('allow')).toBe(allowed);
});

test('refuses a query by HEAD, as one of a resource that there is', async () => {
  const { status, headers } = await fetch(`${world.url}/rest/Person?id=p1`, { method: 'HEAD' });
  expect([status, headers.get('allow')]).toEqual([405, 'GET']);
});

test.each([
  ['a body that is no object', postRename('[1]', json), 400, 'INVALID_PARAMETER'],
  [
    'text, which a foreign page could send',
    postRename('{}', { 'content-type': 'text/plain' }),
    400,
    'INVALID_PARAMETER',
  ],
  [
    'a form, which a foreign page could send',
    postRename('a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'BAD_REQUEST',
  ],
  [
    'variables in the query string',
    postRename('{"id":"p1"}', json, '?name=Eve'),
    400,
    'INVALID_PARAMETER',
  ],
  ['a variable of another type', postRename('{"id":"p1","name":7}', json), 400, 'BAD_USER_INPUT'],
])('refuses a mutation with %s', async (_what, request, status, code) => {
  expect(await world.send(...request)).toMatchObject({
    status,
    body: { errors: [{ extensions: { code } }] },
  });
});
