import { writeFile } from 'node:fs/promises';
import { apiSchemaOf } from '@loopgraph/gateway/operations';
import { createLogger } from '@loopgraph/kit/log';
import { purposes, type Viewer } from '@loopgraph/kit/viewer';
import { expect, test, vi } from 'vitest';
import { revokeKey } from '../../hub/src/access/api-keys.ts';
import { openSession } from '../../hub/src/postgres/session.ts';
import { createServiceKey } from '../../test/support/service-key.ts';
import { registeredOperations } from '../src/operations/registered-operations.ts';
import { employees, fixture, learning } from './support/company.ts';
import { as, identifyByName, openRegistry } from './support/registry.ts';
import { compose, startWorld } from './support/world.ts';

const person = 'query Person { employee(id: "e1") { name nickname } }';
const employeesOf = (type: string) =>
  fixture('employees', `type Query { employee(id: ID!): Employee } ${type}`, {
    Query: { employee: () => ({ id: 'e1', name: 'Ada' }) },
  });
const withoutNickname = employeesOf('type Employee @key(fields: "id") { id: ID! name: String! }');
const changed = compose([withoutNickname, learning]);
const fault =
  'acme Person (version 1): Cannot query field "nickname" on type "Employee". Did you mean "name"? (line 1, column 42)';

test('keeps the old supergraph where the new one breaks an operation of a client, and takes it once that is retired', async () => {
  await using registry = await openRegistry();
  await registry.publish('acme', [person]);
  await using world = await startWorld({ db: registry.db, identify: identifyByName });
  const logged = (message: string) =>
    vi.waitFor(
      () => {
        const line = world.lines.find(({ msg }) => msg === message);
        if (!line) throw new Error(`Expected a log line that says "${message}", but got none.`);
        return line;
      },
      { timeout: 20_000 },
    );
  await writeFile(world.supergraphFile, changed);
  const line = await logged('cannot use the changed supergraph; still serving the one before');
  expect(line).toMatchObject({
    level: 'error',
    err: { message: `expected a supergraph that breaks no registered operation, got:\n${fault}` },
  });
  const { status } = await world.send('/operations/Person', {
    headers: { ...as('partner:acme') },
  });
  expect(status).toBe(200);
  await registry.retire('acme', 'Person');
  await writeFile(world.supergraphFile, `${changed}\n`);
  await logged('serving the changed supergraph');
});

const own = { client: 'loopgraph', id: 'own', name: 'Own', type: 'query', version: 0 } as const;

async function registered(...publications: readonly (readonly [client: string, body: string])[]) {
  await using stack = new AsyncDisposableStack();
  const registry = stack.use(await openRegistry());
  for (const [client, body] of publications) await registry.publish(client, [body]);
  const lines: Record<string, unknown>[] = [];
  const destination = {
    write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  };
  const logger = createLogger({ name: 'test', destination });
  const library = [{ ...own, body: 'query Own { completions { id } }' }];
  const { signal } = new AbortController();
  const { db } = registry;
  const operations = registeredOperations({ db, library, logger, signal });
  const warmed: string[] = [];
  const warmedFor: (readonly Viewer[])[] = [];
  const owned = stack.move();
  return {
    operations,
    adminUrl: registry.adminUrl,
    lines,
    warmed,
    warmedFor,
    warm: (text: string, viewers: readonly Viewer[] = []) => {
      warmed.push(text);
      warmedFor.push(viewers);
      return Promise.resolve();
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

const schemaBefore = apiSchemaOf(compose([employees, learning]));
const schemaAfter = apiSchemaOf(changed);

test('compiles what is registered when it starts, and names what does not fit', async () => {
  await using house = await registered(['acme', person]);
  const { operations, lines, warmed, warm } = house;
  await operations.prepare({ schema: schemaAfter, warm });
  expect(warmed).toEqual(['query Own { completions { id } }', person]);
  expect(lines).toEqual([
    expect.objectContaining({
      level: 'error',
      msg: 'the supergraph breaks registered operations',
      faults: [fault],
    }),
  ]);
});

test('compiles what is registered before a supergraph is served, and lets pass what was broken before', async () => {
  await using house = await registered(['acme', person]);
  const { operations, warmed, warm } = house;
  await operations.admit({ schema: schemaBefore, schemaBefore, warm });
  expect(warmed).toEqual(['query Own { completions { id } }', person]);
  await operations.admit({ schema: schemaAfter, schemaBefore: schemaAfter, warm });
  await expect(operations.admit({ schema: schemaAfter, schemaBefore, warm })).rejects.toThrow(
    fault,
  );
});

test('keeps the old supergraph where the new one gives a client what it does not know', async () => {
  await using house = await registered(['acme', person]);
  const { operations, warmed, warm } = house;
  const numbered = employeesOf(
    'type Employee @key(fields: "id") { id: ID! name: String nickname: Int }',
  );
  const given = apiSchemaOf(compose([numbered, learning]));
  await expect(operations.admit({ schema: given, schemaBefore, warm })).rejects.toThrow(
    'expected a supergraph that breaks no registered operation, got:\n' +
      'acme Person (version 1): Expected Employee.name to stay String!, but it is String. (line 1, column 37)\n' +
      'acme Person (version 1): Expected Employee.nickname to stay String, but it is Int. (line 1, column 42)',
  );
  expect(warmed).toEqual([]);
  // Without a nickname, the operation did not work: nobody relies on what it gives.
  await operations.admit({ schema: given, schemaBefore: schemaAfter, warm });
  expect(warmed).toContain(person);
});

const nickname = 'query Nickname { employee(id: "e1") { nickname } }';

test('compiles what was published last before the rest, after what comes with the house', async () => {
  await using house = await registered(['acme', person], ['globex', nickname]);
  await house.operations.prepare({ schema: schemaBefore, warm: house.warm });
  expect(house.warmed).toEqual(['query Own { completions { id } }', nickname, person]);
});

test('compiles for the rights that the live keys of a client give, or for one without any', async () => {
  await using house = await registered(['acme', person], ['globex', nickname]);
  const { adminUrl, operations } = house;
  const grant = { client: 'acme', role: 'partner', scopes: ['employee:identity'] } as const;
  await createServiceKey(adminUrl, { ...grant, purposes: ['INTEGRATION', 'COMPLIANCE'] });
  await createServiceKey(adminUrl, { ...grant, purposes: ['INTEGRATION', 'COMPLIANCE'] });
  const revoked = await createServiceKey(adminUrl, { ...grant, scopes: [] });
  await using session = openSession(adminUrl);
  await revokeKey(session.sql, revoked.split('_')[1] ?? '');
  await operations.prepare({ schema: schemaBefore, warm: house.warm });
  const rights = (viewers: readonly Viewer[]) =>
    viewers.map(({ client, roles, scopes, purpose }) => ({ client, roles, scopes, purpose }));
  const ofKey = { client: 'acme', roles: ['partner'], scopes: ['employee:identity'] };
  expect(house.warmedFor.map(rights)).toEqual([
    [],
    [{ client: 'globex', roles: ['partner'], scopes: [], purpose: 'INTEGRATION' }],
    [
      { ...ofKey, purpose: 'INTEGRATION' },
      { ...ofKey, purpose: 'COMPLIANCE' },
    ],
  ]);
});

test('compiles for eight sets of rights at most', async () => {
  await using house = await registered(['acme', person]);
  for (const scopes of [['one'], ['two']]) {
    await createServiceKey(house.adminUrl, { client: 'acme', scopes, purposes });
  }
  await house.operations.prepare({ schema: schemaBefore, warm: house.warm });
  expect(purposes).toHaveLength(6);
  expect(house.warmedFor.map(({ length }) => length)).toEqual([0, 8]);
});

test('compiles no more than stay compiled', async () => {
  const library = Array.from({ length: 1001 }, (_, index) => ({
    ...own,
    body: `query Own${index} { completions { id } }`,
  }));
  const logger = createLogger({ name: 'test', level: 'silent' });
  const { signal } = new AbortController();
  const operations = registeredOperations({ db: undefined, library, logger, signal });
  const warmed: string[] = [];
  const warm = (text: string) => {
    warmed.push(text);
    return Promise.resolve();
  };
  await operations.prepare({ schema: schemaBefore, warm });
  expect(warmed).toEqual(library.slice(0, 1000).map(({ body }) => body));
});
