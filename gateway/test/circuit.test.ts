import { readFile, rename, writeFile } from 'node:fs/promises';
import { describe, expect, test, vi } from 'vitest';
import { learning } from './support/company.ts';
import {
  ada,
  answers,
  breaks,
  breaksMidway,
  hangs,
  openScriptedSubgraph,
  type ScriptedSubgraph,
  type Turn,
} from './support/scripted-subgraph.ts';
import { startWorld, type World } from './support/world.ts';

const query = '{ employee(id: "e1") { name } completions { id } }';
const completions = ['c1', 'c2', 'c3', 'c4'].map((id) => ({ id }));
const answered = { data: { employee: { name: 'Ada' }, completions } };

function failedWith(code: string) {
  const error = { path: ['employee'], extensions: { code, service: 'employees' } };
  return { data: { employee: null, completions }, errors: [error] };
}

const aYear = 365 * 24 * 3_600_000;

function worldOf(employees: ScriptedSubgraph, failures: number, resetMs: number) {
  return startWorld({
    subgraphs: { learning, employees },
    subgraphTimeoutMs: employees.script.turn === hangs ? 200 : 30_000,
    subgraphCircuit: { failures, resetMs },
  });
}

async function circuitsOf(world: World) {
  const { body } = await world.send('/readyz');
  return (body as { circuits: unknown }).circuits;
}

/** Asks until the circuit is open. */
async function open(world: World, failures: number) {
  for (let asked = 0; asked < failures; asked++) await world.ask(query);
  expect(world.lines).toContainEqual(
    expect.objectContaining({
      level: 'warn',
      service: 'employees',
      msg: 'subgraph keeps failing: its circuit is open',
    }),
  );
}

test.each([
  ['is late', hangs, 'SUBGRAPH_TIMEOUT', 1],
  ['breaks its connections', breaks, 'SUBGRAPH_UNAVAILABLE', 3],
  ['breaks off its answers', breaksMidway, 'SUBGRAPH_UNAVAILABLE', 1],
  ['answers with a page and 503', answers('', 503), 'SUBGRAPH_UNAVAILABLE', 1],
  ['answers with a page and 200', answers(''), 'SUBGRAPH_UNAVAILABLE', 1],
  [
    'answers with errors and 500',
    answers({ errors: [{ message: 'No.' }] }, 500),
    'INTERNAL_SERVER_ERROR',
    1,
  ],
] as const)(
  'asks no more of a subgraph that %s, three times in a row, and answers the rest at once',
  async (_what, turn, code, requests) => {
    await using employees = await openScriptedSubgraph(turn);
    await using world = await worldOf(employees, 3, aYear);
    for (let asked = 0; asked < 3; asked++) {
      expect(await world.ask(query)).toMatchObject(failedWith(code));
    }
    expect(employees.received).toHaveLength(3 * requests);
    expect(await world.ask(query)).toMatchObject(failedWith('SUBGRAPH_UNAVAILABLE'));
    expect(employees.received).toHaveLength(3 * requests);
  },
);

describe('stays closed for', () => {
  test.each<[string, Turn]>([
    ['what the client is told to mend', answers({ errors: [{ message: 'No.' }] }, 400)],
    ['errors of fields', answers({ data: { employee: null }, errors: [{ message: 'No.' }] })],
    ['what a proxy refuses of a request', answers('', 413)],
  ])('%s', async (_what, turn) => {
    await using employees = await openScriptedSubgraph(turn);
    await using world = await worldOf(employees, 1, aYear);
    await world.ask(query);
    await world.ask(query);
    expect(await circuitsOf(world)).toEqual({ employees: 'closed' });
  });

  test('failures with an answer in between', async () => {
    await using employees = await openScriptedSubgraph(ada);
    await using world = await worldOf(employees, 2, aYear);
    for (const turn of [answers('', 503), ada, answers('', 503), ada]) {
      employees.script.turn = turn;
      await world.ask(query);
    }
    expect(await world.ask(query)).toEqual(answered);
  });

  test('a client that goes away', async () => {
    const client = new AbortController();
    await using employees = await openScriptedSubgraph(() => {
      client.abort();
    });
    await using world = await worldOf(employees, 1, aYear);
    const left = world.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: client.signal,
    });
    await expect(left).rejects.toThrow();
    await vi.waitFor(() => {
      expect(employees.received).toHaveLength(1);
    }, 20_000);
    await employees.received[0]?.closed;
    employees.script.turn = ada;
    expect(await world.ask(query)).toEqual(answered);
  });

  test('being asked whether it is ready', async () => {
    await using employees = await openScriptedSubgraph(answers('', 503));
    await using world = await worldOf(employees, 1, aYear);
    expect(await world.send('/readyz')).toMatchObject({
      status: 503,
      body: { subgraphs: { employees: false, learning: true }, circuits: { employees: 'closed' } },
    });
  });
});

test('tells what is open, though the subgraph answers again', async () => {
  await using employees = await openScriptedSubgraph(answers('', 503));
  await using world = await worldOf(employees, 2, aYear);
  await open(world, 2);
  employees.script.turn = answers({ data: { __typename: 'Query' } });
  expect(await world.send('/readyz')).toMatchObject({
    status: 200,
    body: { subgraphs: { employees: true, learning: true }, circuits: { employees: 'open' } },
  });
  const metrics = await (await fetch(`${world.url}/metrics`)).text();
  expect(metrics.match(/^loopgraph_subgraph_circuit_state.*$/gm)).toEqual([
    'loopgraph_subgraph_circuit_state{subgraph="employees",state="closed"} 0',
    'loopgraph_subgraph_circuit_state{subgraph="employees",state="open"} 1',
    'loopgraph_subgraph_circuit_state{subgraph="employees",state="half-open"} 0',
  ]);
});

test('closes when the call that tries it is answered', async () => {
  await using employees = await openScriptedSubgraph(hangs);
  await using world = await worldOf(employees, 2, 1);
  await open(world, 2);
  employees.script.turn = ada;
  await vi.waitFor(async () => {
    expect(await world.ask(query)).toEqual(answered);
  }, 10_000);
  expect(await circuitsOf(world)).toEqual({ employees: 'closed' });
});

test('lets one call alone try it, whoever else asks', async () => {
  await using employees = await openScriptedSubgraph(answers('', 503));
  await using world = await worldOf(employees, 2, 1);
  await open(world, 2);
  let answer: (() => void) | undefined;
  employees.script.turn = (response, received) => {
    answer = () => {
      ada(response, received);
    };
  };
  const refused: unknown[] = [];
  const asked = Array.from({ length: 5 }, () => world.ask(query));
  for (const one of asked) void one.then((body) => refused.push(body));
  await vi.waitFor(() => {
    expect(refused).toHaveLength(4);
  }, 20_000);
  for (const body of refused) expect(body).toMatchObject(failedWith('SUBGRAPH_UNAVAILABLE'));
  expect(employees.received).toHaveLength(3);
  answer?.();
  expect(await Promise.all(asked)).toContainEqual(answered);
});

test('stays open when the call that tries it fails', async () => {
  await using employees = await openScriptedSubgraph(answers('', 503));
  await using world = await worldOf(employees, 3, 1);
  await open(world, 3);
  await vi.waitFor(async () => {
    await world.ask(query);
    expect(employees.received).toHaveLength(4);
  }, 20_000);
  expect(await circuitsOf(world)).toEqual({ employees: 'open' });
});

test('stays open when the supergraph changes', async () => {
  await using employees = await openScriptedSubgraph(answers('', 503));
  await using world = await worldOf(employees, 2, aYear);
  await open(world, 2);
  const changed = `${await readFile(world.supergraphFile, 'utf8')}\n# changed`;
  await writeFile(`${world.supergraphFile}.new`, changed);
  await rename(`${world.supergraphFile}.new`, world.supergraphFile);
  await vi.waitFor(() => {
    expect(world.lines).toContainEqual(
      expect.objectContaining({ msg: 'serving the changed supergraph' }),
    );
  }, 10_000);
  expect(await circuitsOf(world)).toEqual({ employees: 'open' });
  expect(await world.ask(query)).toMatchObject(failedWith('SUBGRAPH_UNAVAILABLE'));
  expect(employees.received).toHaveLength(3);
});
