import { openViewerDatabase } from '@loopgraph/kit/database';
import { createLogger } from '@loopgraph/kit/log';
import { startSubgraph } from '@loopgraph/kit/serve';
import { nobody } from '@loopgraph/kit/viewer';
import { expect, test } from 'vitest';
import { openSession } from '../../hub/src/postgres/session.ts';
import { createDatabase } from '../../test/support/database.ts';
import { subgraphOfQueries } from '../../kit/test/support/one-query.ts';
import { callsTo } from '../src/execution/calls-to.ts';
import { keepCircuits } from '../src/execution/over-http/circuit.ts';
import { keepHttpConnections } from '../src/execution/over-http/http-connections.ts';
import { signViewersWith } from '../src/execution/signed-viewers.ts';
import { answers, openScriptedSubgraph } from './support/scripted-subgraph.ts';
import { secret, shapes } from './support/world.ts';

const ada = '00000000-0000-4000-8000-000000000001';
const people = subgraphOfQueries('people', 'type Query { names: [String!]!  nothing: Boolean }', {
  nothing: () => null,
  names: async (db) =>
    (await db.execute('select id, name from employees.employees')).map((row) => row['name']),
});

test.each(shapes)('learns whose rows a subgraph read, beside its answer: %s', async (shape) => {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createDatabase({ migrated: false }));
  const { sql } = stack.use(openSession(database.adminUrl));
  await sql.unsafe(`create schema employees; create table employees.employees (id uuid primary key, name text);
    insert into employees.employees values ('${ada}', 'Ada')`);
  const opened = stack.use(openViewerDatabase({ url: database.adminUrl }));
  const logger = createLogger({ name: 'test', level: 'silent' });
  const connections = keepHttpConnections();
  stack.defer(() => connections.close());
  const options = { subgraph: people, database: opened, secret, logger };
  const place =
    shape === 'in process'
      ? {
          schema: people.schema,
          createContext: (...asked: Parameters<typeof opened.forViewer>) =>
            people.createContext(opened.forViewer(...asked)),
        }
      : { url: `${stack.use(await startSubgraph(options)).url}/graphql` };
  const circuitOf = keepCircuits({ failures: 5, resetMs: 5000 }, logger);
  const signViewer = signViewersWith(secret);
  const http = { connections, circuitOf, signViewer, compression: 'auto' as const };
  const call = callsTo({ people: place }, http)('people', undefined);

  const subjects = new Set<string>();
  const { signal } = new AbortController();
  const request = { variables: {}, requestId: 'r', viewer: nobody, signal, subjects };
  expect(await call({ ...request, query: '{ nothing }' })).toMatchObject({
    data: { nothing: null },
  });
  expect([...subjects]).toEqual([]);
  expect(await call({ ...request, query: '{ names }' })).toMatchObject({
    data: { names: ['Ada'] },
  });
  expect([...subjects]).toEqual([ada]);
});

test('takes no answer with ids of employees that are none', async () => {
  const told = { data: { names: [] }, extensions: { subjects: [ada, 'e1'] } };
  await using server = await openScriptedSubgraph(answers(told));
  const connections = keepHttpConnections();
  await using stack = new AsyncDisposableStack();
  stack.defer(() => connections.close());
  const logger = createLogger({ name: 'test', level: 'silent' });
  const circuitOf = keepCircuits({ failures: 5, resetMs: 5000 }, logger);
  const http = {
    ...{ connections, circuitOf, signViewer: signViewersWith(secret) },
    compression: 'auto' as const,
  };
  const call = callsTo({ people: { url: server.url } }, http)('people', undefined);
  const { signal } = new AbortController();
  const request = {
    variables: {},
    requestId: 'r',
    viewer: nobody,
    signal,
    subjects: new Set<string>(),
  };
  await expect(call({ ...request, query: '{ names }' })).rejects.toThrow(
    `Expected ids of employees, UUIDs, beside an answer of ${server.url}, but got "e1".`,
  );
});
