import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { letters } from '../../kit/test/support/letters.ts';
import { runModule } from '../../kit/test/support/service-process.ts';
import { keepHttpConnections } from '../src/execution/over-http/http-connections.ts';
import { learning } from './support/company.ts';
import {
  ada,
  answers,
  breaks,
  breaksMidway,
  openScriptedSubgraph,
  type ScriptedSubgraph,
  type Turn,
} from './support/scripted-subgraph.ts';
import { compose, secret, startWorld } from './support/world.ts';

const query = '{ employee(id: "e1") { name } }';
const answered = { data: { employee: { name: 'Ada' } } };
const unavailable = {
  data: { employee: null },
  errors: [{ path: ['employee'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
};

function worldOf(employees: ScriptedSubgraph) {
  return startWorld({ subgraphs: { learning, employees } });
}

/** Each in its turn; the last for all that follows. */
function inTurn(...turns: readonly [Turn, ...Turn[]]): Turn {
  let next = 0;
  return (response, received) => {
    const turn = turns[Math.min(next, turns.length - 1)] ?? turns[0];
    next += 1;
    turn(response, received);
  };
}

test('asks over one connection what is asked one after another', async () => {
  await using employees = await openScriptedSubgraph(ada);
  await using world = await worldOf(employees);
  for (let asked = 0; asked < 5; asked++) expect(await world.ask(query)).toEqual(answered);
  expect(employees.received).toHaveLength(5);
  expect(employees.connections).toHaveLength(1);
});

test('sends a query again whose kept connection breaks as it is used', async () => {
  await using employees = await openScriptedSubgraph(inTurn(ada, breaks, ada));
  await using world = await worldOf(employees);
  expect(await world.ask(query)).toEqual(answered);
  expect(await world.ask(query)).toEqual(answered);
  expect(employees.received.map(({ connection }) => connection)).toEqual([0, 0, 1]);
});

test('sends a query three times at most', async () => {
  await using employees = await openScriptedSubgraph(breaks);
  await using world = await worldOf(employees);
  expect(await world.ask(query)).toMatchObject(unavailable);
  expect(employees.received).toHaveLength(3);
});

test('sends a mutation once, though its connection breaks', async () => {
  await using employees = await openScriptedSubgraph(breaks);
  await using world = await worldOf(employees);
  const mutation = 'mutation Rename { rename(id: "e1", name: "Grace") { name } }';
  expect(await world.ask(mutation)).toMatchObject({
    data: { rename: null },
    errors: [{ path: ['rename'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
  });
  expect(employees.received).toHaveLength(1);
});

/** Says that the request may go on, though it is there, and answers it. */
const continues: Turn = (response, received) => {
  response.writeContinue();
  ada(response, received);
};

const switches: Turn = ({ socket }) => {
  socket?.end('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n');
};

test.each([
  ['the connection breaks when a response has begun', breaksMidway],
  ['the answer is a status of 503', answers('', 503)],
  ['the answer cannot be read', answers('?')],
  ['a 100 comes that was not asked for', continues],
  ['another protocol begins', switches],
])('sends a query once where %s', async (_what, turn) => {
  await using employees = await openScriptedSubgraph(turn);
  await using world = await worldOf(employees);
  expect(await world.ask(query)).toMatchObject(unavailable);
  expect(employees.received).toHaveLength(1);
});

test('sends a query once to a subgraph that is late', async () => {
  await using employees = await openScriptedSubgraph(() => undefined);
  await using world = await startWorld({
    subgraphs: { learning, employees },
    subgraphTimeoutMs: 100,
  });
  expect(await world.ask(query)).toMatchObject({
    errors: [{ extensions: { code: 'SUBGRAPH_TIMEOUT' } }],
  });
  await employees.received[0]?.closed;
  expect(employees.received).toHaveLength(1);
});

test('sends nothing again for one who went away', async () => {
  const client = new AbortController();
  await using employees = await openScriptedSubgraph((response, received) => {
    breaks(response, received);
    // The connection is seen to break first, or the client to go: it is the same.
    void received.closed.then(() => {
      client.abort(new Error('gone'));
    });
  });
  const connections = keepHttpConnections();
  const request = { headers: {}, body: '{}', signal: client.signal, repeatable: true };
  await expect(connections.post(employees.url, request)).rejects.toThrow();
  await connections.close();
  expect(employees.received).toHaveLength(1);
});

const main = fileURLToPath(new URL('../../kit/test/support/letters-main.ts', import.meta.url));

test('goes on with a service that was killed and started again', async () => {
  const database = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', SUBGRAPH_SECRET: secret };
  await using first = runModule(main, database);
  const url = await first.url;
  await using world = await startWorld({
    supergraph: compose([{ ...letters, createContext: () => ({}) }]),
    subgraphs: { letters: { url: `${url}/graphql` } },
  });
  const asked = '{ letter(id: "a") { id } }';
  expect(await world.ask(asked)).toEqual({ data: { letter: { id: 'a' } } });
  first.stop('SIGKILL');
  await first.ended;
  await using second = runModule(main, { ...database, PORT: new URL(url).port });
  expect(await second.url).toBe(url);
  expect(await world.ask(asked)).toEqual({ data: { letter: { id: 'a' } } });
});
