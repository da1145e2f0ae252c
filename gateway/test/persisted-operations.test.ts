import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { as, hashOf, identifyByName, openRegistry } from './support/registry.ts';
import { askingOf, persisted } from './support/operation-asking.ts';
import { startWorld, type Answer, type World } from './support/world.ts';

const body = 'query Person($id: ID!) { employee(id: $id) { name } }';
const id = hashOf(body);
const globexBody = 'query Courses($id: ID!) { employee(id: $id) { courses } }';
const mutation = 'mutation Rename($id: ID!) { rename(id: $id, name: "Eve") { id } }';
const free = '{ completions { id } }';
const variables = { id: 'e1' };
const ada = { data: { employee: { name: 'Ada' } } };
const acme = as('partner:acme');

let registry: Awaited<ReturnType<typeof openRegistry>>;
let world: World;
beforeAll(async () => {
  registry = await openRegistry();
  await registry.publish('acme', [
    body,
    mutation,
    { id: 'short-id', body: free.replace('{', 'query Short {') },
  ]);
  await registry.publish('globex', [globexBody]);
  world = await startWorld({ db: registry.db, identify: identifyByName });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
});

const { get, postTo } = askingOf(() => world);

test.each<[string, () => Promise<Answer>]>([
  [
    'by extensions.persistedQuery',
    () => world.post({ extensions: persisted(id), variables }, acme),
  ],
  ['by documentId', () => world.post({ documentId: `sha256:${id}`, variables }, acme)],
  ['by its text, byte for byte', () => world.post({ query: body, variables }, acme)],
  ['by its name', () => postTo('/operations/Person', { variables }, acme)],
  ['by extensions of a GET', () => get('/graphql', { extensions: persisted(id), variables }, acme)],
  [
    'by documentId of a GET',
    () => get('/graphql', { documentId: `sha256:${id}`, variables }, acme),
  ],
  ['by its name of a GET', () => get('/operations/Person', { variables }, acme)],
  [
    'by its id with its own name',
    () => world.post({ documentId: `sha256:${id}`, operationName: 'Person', variables }, acme),
  ],
])('runs what is registered for a partner %s', async (_how, send) => {
  expect(await send()).toMatchObject({ status: 200, body: ada });
});

test('runs an operation by the id that its manifest gave it, or by its hash', async () => {
  const completions = {
    data: { completions: [{ id: 'c1' }, { id: 'c2' }, { id: 'c3' }, { id: 'c4' }] },
  };
  expect((await world.post({ documentId: 'short-id' }, acme)).body).toEqual(completions);
  const hash = hashOf(free.replace('{', 'query Short {'));
  expect((await world.post({ documentId: `sha256:${hash}` }, acme)).body).toEqual(completions);
});

test('answers the id and the name of another client like those that nobody has', async () => {
  const told = async (documentId: string, headers: Record<string, string>) => {
    const { status, body: answered } = await world.post({ documentId }, headers);
    return JSON.stringify({ status, answered }).replace(documentId.slice(7), '<id>');
  };
  const unknown = await told(`sha256:${hashOf('x')}`, acme);
  expect(await told(`sha256:${hashOf(globexBody)}`, acme)).toBe(unknown);
  expect(await told(`sha256:${id}`, as('partner:globex'))).toBe(unknown);
  expect(await told(`sha256:${id}`, as('partner:nobody-published'))).toBe(unknown);
  const { status } = await get('/operations/Courses', { variables }, acme);
  expect(status).toBe(404);
});

test('gives a partner no way to what others made known as automatic persisted queries', async () => {
  const analyst = as('analyst');
  const extensions = persisted(hashOf(free));
  expect((await world.post({ extensions }, analyst)).body).toMatchObject({
    errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
  });
  expect((await world.post({ query: free, extensions }, analyst)).status).toBe(200);
  expect((await world.post({ extensions }, analyst)).body).toHaveProperty('data');
  expect((await world.post({ extensions }, acme)).status).toBe(404);
});

test('knows within seconds what is published and what is retired', async () => {
  const later = 'query Later { completions { id } }';
  const status = async () => (await get('/operations/Later', {}, as('partner:late'))).status;
  expect(await status()).toBe(404);
  await registry.publish('late', [later]);
  await vi.waitFor(
    async () => {
      expect(await status()).toBe(200);
    },
    { timeout: 10_000, interval: 200 },
  );
  await registry.retire('late', 'Later');
  await vi.waitFor(
    async () => {
      expect(await status()).toBe(404);
    },
    { timeout: 10_000, interval: 200 },
  );
});

test('takes the entry of the application that asks, else the one for every application', async () => {
  const everyone = 'query Who { employee(id: "e1") { name } }';
  const web = 'query Who { employee(id: "e2") { name } }';
  await registry.publish('apps', [
    { id: 'who', body: everyone },
    { id: 'who', body: web, clientName: 'web' },
  ]);
  const who = async (headers: Record<string, string>) =>
    (await world.post({ documentId: 'who' }, { ...as('service:apps'), ...headers })).body;
  expect(await who({})).toEqual({ data: { employee: { name: 'Ada' } } });
  expect(await who({ 'apollographql-client-name': 'web' })).toEqual({
    data: { employee: { name: 'Grace' } },
  });
  expect(await who({ 'apollographql-client-name': 'other' })).toEqual({
    data: { employee: { name: 'Ada' } },
  });
});

test('serves an entry that is for one application to no other', async () => {
  await registry.publish('one-app', [{ body, clientName: 'web' }]);
  const status = async (headers: Record<string, string>) =>
    (
      await world.post(
        { documentId: `sha256:${id}`, variables },
        { ...as('partner:one-app'), ...headers },
      )
    ).status;
  expect(await status({ 'apollographql-client-name': 'web' })).toBe(200);
  expect(await status({ 'apollographql-client-name': 'ios' })).toBe(404);
  expect(await status({})).toBe(404);
});
