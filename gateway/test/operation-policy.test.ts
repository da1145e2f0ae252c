import { expect, test } from 'vitest';
import { readPolicy } from '../src/operations/select/read-policy.ts';
import { askingOf, persisted } from './support/operation-asking.ts';
import { as, hashOf, identifyByName, openRegistry } from './support/registry.ts';
import { startWorld } from './support/world.ts';

const registered = 'query Person { employee(id: "e1") { name } }';
const free = '{ completions { id } }';
const policies = {
  off: { mode: 'off' },
  log: { mode: 'log' },
  require: { mode: 'require', modeOf: { analyst: 'off' } },
  ids: { mode: 'require', idsOnly: true },
} as const;

async function openHouse(policy: keyof typeof policies) {
  await using stack = new AsyncDisposableStack();
  const registry = stack.use(await openRegistry());
  await registry.publish('loopgraph', [registered]);
  const { db } = registry;
  const operationPolicy = policies[policy];
  const world = stack.use(await startWorld({ db, identify: identifyByName, operationPolicy }));
  const owned = stack.move();
  return { world, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

const code = (value: string) => ({ errors: [{ extensions: { code: value } }] });

test('lets people send any text where it is off, and registered operations by their id', async () => {
  await using house = await openHouse('off');
  const { world } = house;
  const employee = as('employee');
  expect((await world.post({ query: free }, employee)).status).toBe(200);
  const { body } = await world.post({ extensions: persisted(hashOf(registered)) }, employee);
  expect(body).toEqual({ data: { employee: { name: 'Ada' } } });
  expect(await world.post({ documentId: 'nothing' }, employee)).toMatchObject({
    status: 404,
    body: code('PERSISTED_QUERY_NOT_IN_LIST'),
  });
  expect(world.lines.filter(({ msg }) => msg === 'an operation is not registered')).toEqual([]);
});

test('logs what is not registered, once a request, where it is to be logged', async () => {
  await using house = await openHouse('log');
  const { world } = house;
  expect((await world.post({ query: registered }, as('employee'))).status).toBe(200);
  expect((await world.post({ query: free }, as('employee'))).status).toBe(200);
  expect(world.lines.filter(({ msg }) => msg === 'an operation is not registered')).toEqual([
    expect.objectContaining({
      level: 'warn',
      client: 'loopgraph',
      subject: 'Bearer employee',
      hash: hashOf(free),
    }),
  ]);
});

test('refuses people what is not registered where that is required, save those of a role that may', async () => {
  await using house = await openHouse('require');
  const { world } = house;
  expect((await world.post({ query: registered }, as('employee'))).status).toBe(200);
  expect(await world.post({ query: free }, as('employee'))).toMatchObject({
    status: 403,
    body: code('QUERY_NOT_IN_SAFELIST'),
  });
  expect((await world.post({ query: free }, as('analyst'))).status).toBe(200);
});

test('refuses registered texts too where ids are required', async () => {
  await using house = await openHouse('ids');
  const { world } = house;
  const { get } = askingOf(() => world);
  expect(await world.post({ query: registered }, as('employee'))).toMatchObject({
    status: 400,
    body: code('PERSISTED_QUERY_ID_REQUIRED'),
  });
  expect((await get('/operations/Person', {}, as('employee'))).status).toBe(200);
});

test.each([
  ['off', { mode: 'off', modeOf: {} }],
  ['require, analyst=off,admin=log', { mode: 'require', modeOf: { analyst: 'off', admin: 'log' } }],
  ['on', null],
  ['require,analyst', null],
  ['require,cook=off', null],
  ['off,partner=off', null],
])('reads "%s" as a policy', (text, policy) => {
  expect(readPolicy(text)).toEqual(policy);
});
