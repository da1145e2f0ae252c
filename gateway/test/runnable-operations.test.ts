import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { as, hashOf, identifyByName, openRegistry } from './support/registry.ts';
import { askingOf, persisted } from './support/operation-asking.ts';
import { startWorld, type World } from './support/world.ts';

const bodies = {
  OfHouse: 'query OfHouse { employee(id: "e1") { id } }',
  OfAcme: 'query OfAcme { employee(id: "e2") { id } }',
  OfGlobex: 'query OfGlobex { employee(id: "e3") { id } }',
};
const ofBoth = (id: string) => `query OfBoth { employee(id: "${id}") { id } }`;

let registry: Awaited<ReturnType<typeof openRegistry>>;
let world: World;
beforeAll(async () => {
  registry = await openRegistry();
  await registry.publish('loopgraph', [bodies.OfHouse, ofBoth('e1')]);
  await registry.publish('acme', [bodies.OfAcme, ofBoth('e2')]);
  await registry.publish('globex', [bodies.OfGlobex]);
  const operationPolicy = { mode: 'require' } as const;
  world = await startWorld({ db: registry.db, identify: identifyByName, operationPolicy });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await registry[Symbol.asyncDispose]();
});

const { get } = askingOf(() => world);

const ways = {
  'at /operations/<name>': (name: string, who: string) => get(`/operations/${name}`, {}, as(who)),
  'at /rest/<name>': (name: string, who: string) => get(`/rest/${name}`, {}, as(who)),
};

const idOf = (answer: { readonly body: unknown }) =>
  (answer.body as { data?: { employee: { id: string } } }).data?.employee.id;

describe.each(Object.entries(ways))('%s', (_where, ask) => {
  test.each([
    ['a partner', 'partner:acme', { OfAcme: 200, OfHouse: 404, OfGlobex: 404 }],
    ['a partner without a client', 'partner', { OfAcme: 404, OfHouse: 404, OfGlobex: 404 }],
    ['a partner called as the house', 'partner:loopgraph', { OfAcme: 404, OfHouse: 404 }],
    ['a service', 'service:acme', { OfAcme: 200, OfHouse: 200, OfGlobex: 404 }],
    ['a service without a client', 'service', { OfAcme: 404, OfHouse: 200, OfGlobex: 404 }],
    ['an analyst', 'analyst', { OfAcme: 404, OfHouse: 200, OfGlobex: 404 }],
    ['an analyst with a client', 'analyst:acme', { OfAcme: 200, OfHouse: 200, OfGlobex: 404 }],
  ])('%s runs those of its client, and all but partners the house’s', async (_who, who, found) => {
    const statuses = Object.keys(found).map(async (name) => [name, (await ask(name, who)).status]);
    expect(Object.fromEntries(await Promise.all(statuses))).toEqual(found);
  });

  test('what a client and the house call the same is the client’s', async () => {
    expect(idOf(await ask('OfBoth', 'service:acme'))).toBe('e2');
    expect(idOf(await ask('OfBoth', 'analyst'))).toBe('e1');
  });
});

test.each([
  ['its id', (query: string) => ({ documentId: `sha256:${hashOf(query)}` })],
  ['its hash', (query: string) => ({ extensions: persisted(hashOf(query)) })],
  ['its text', (query: string) => ({ query })],
])('by %s, an operation is run by who may run it by its name', async (_way, asked) => {
  const statuses = async (who: string) =>
    await Promise.all(
      Object.values(bodies).map(async (body) => (await world.post(asked(body), as(who))).status),
    );
  const refused = 'query' in asked('') ? 403 : 404;
  expect(await statuses('partner:acme')).toEqual([refused, 200, refused]);
  expect(await statuses('service:acme')).toEqual([200, 200, refused]);
  expect(await statuses('analyst')).toEqual([200, refused, refused]);
});

test('the document of the resources describes those that are run for the name that it is asked with', async () => {
  const forWeb = { body: 'query OfWeb { employee(id: "e1") { id } }', clientName: 'web' };
  const ofAll = 'query Shared($id: ID!) { employee(id: $id) { id } }';
  const ofWeb = { body: 'query Shared { employee(id: "e1") { id } }', clientName: 'web' };
  await registry.publish('apps', [forWeb, ofAll, ofWeb]);
  const parametersFor = async (headers: Record<string, string>) => {
    const url = `${world.url}/rest/openapi.json`;
    const told = await fetch(url, { headers: { ...as('partner:apps'), ...headers } });
    const { paths } = (await told.json()) as {
      paths: Record<string, { get: { parameters: readonly unknown[] } }>;
    };
    return Object.entries(paths).map(([path, { get: of }]) => [path, of.parameters.length]);
  };
  // The purpose is one of them.
  expect(await parametersFor({})).toEqual([['/rest/Shared', 2]]);
  expect(await parametersFor({ 'apollographql-client-name': 'web' })).toEqual([
    ['/rest/OfWeb', 1],
    ['/rest/Shared', 1],
  ]);
});

test('the document of the resources names those that can be run by name', async () => {
  const told = await fetch(`${world.url}/rest/openapi.json`, { headers: as('service:acme') });
  const { paths } = (await told.json()) as { paths: object };
  expect(Object.keys(paths)).toEqual(['/rest/OfAcme', '/rest/OfBoth', '/rest/OfHouse']);
});
