import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';
import { parse } from 'graphql';
import { afterEach, expect, test, vi } from 'vitest';
import { openPlanner, readSupergraph } from '../src/execution/planning/planner.ts';
import { plansBeside, type PlansBeside } from '../src/execution/planning/plans-beside.ts';
import { serveSupergraph } from '../src/execution/served-supergraph.ts';
import { planSupergraph } from '../src/execution/planned-supergraph.ts';
import { callsTo } from './support/calls-to.ts';
import { employees, learning } from './support/company.ts';
import { openOwnExecutor, openReferenceExecutor } from './support/executors.ts';
import { scalars } from '@loopgraph/kit/scalars';
import { compose } from './support/world.ts';

const fixtures = [employees, learning];
const sdl = compose(fixtures);
const planner = openPlanner(sdl, readSupergraph(sdl));
const question =
  'query One { learners { ... on Employee { name } } } query Two { completions { employee { nickname } } }';
const document = parse(question, { noLocation: true });

/** Four hundred fields. */
const wide = `{ ${Array.from({ length: 80 }, (_, index) => `e${index}: completions { employee { id name nickname } }`).join(' ')} }`;

let opened: PlansBeside | undefined;
afterEach(() => opened?.close());
const openBeside = (patience?: Parameters<typeof plansBeside>[1]) =>
  (opened = plansBeside(sdl, patience));

test('makes the plans that a planner makes at once, of several that are asked for together each its own', async () => {
  const beside = openBeside();
  const [one, two, again] = await Promise.all(
    ['One', 'Two', 'One'].map((name) => beside.plan(document, name)),
  );
  expect(one).toEqual(planner.plan(document, 'One'));
  expect(two).toEqual(planner.plan(document, 'Two'));
  expect(again).toEqual(one);
});

test('tells what is wrong with an operation, and plans the next', async () => {
  const beside = openBeside();
  await expect(beside.plan(parse('{ nothing }'), undefined)).rejects.toThrow(/nothing/);
  await expect(beside.plan(document, 'One')).resolves.toMatchObject({ kind: 'QueryPlan' });
});

test('gives up a plan that takes too long, and with it the thread, not what waits behind it', async () => {
  const beside = openBeside({ planMs: 1 });
  const asked = [beside.plan(document, 'One'), beside.plan(document, 'Two')];
  for (const plan of asked) {
    await expect(plan).rejects.toMatchObject({
      message: 'Expected to plan the operation within 1 ms, but it took longer.',
      extensions: { code: 'REQUEST_TIMEOUT' },
    });
  }
});

test('takes no answer that comes late for that of the next', async () => {
  const beside = openBeside();
  await beside.plan(document, 'One');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const late = expect(beside.plan(document, 'One')).rejects.toThrow('but it took longer');
  const next = beside.plan(document, 'Two');
  // Meanwhile the thread answers, and nobody listens.
  for (let times = 0; times < 50; times++) planner.plan(parse(wide), undefined);
  vi.advanceTimersByTime(20_000);
  vi.useRealTimers();
  await late;
  expect(await next).toEqual(planner.plan(document, 'Two'));
});

test('ends a thread that has nothing to do, and begins another for what is asked later', async () => {
  const beside = openBeside({ idleMs: 0 });
  const first = await beside.plan(document, 'One');
  await beside.close();
  expect(await beside.plan(document, 'One')).toEqual(first);
});

test('ends its thread once it is let go of, after what is asked of it', async () => {
  const begun = once(process, 'worker');
  const beside = openBeside();
  const asked = ['One', 'Two'].map((name) => beside.plan(document, name));
  const [thread] = (await begun) as [Worker];
  const ended = once(thread, 'exit');
  beside.letGo();
  expect(await Promise.all(asked)).toEqual(
    ['One', 'Two'].map((name) => planner.plan(document, name)),
  );
  await ended;
  expect(await beside.plan(document, 'One')).toEqual(planner.plan(document, 'One'));
});

test('rejects what waits when it is closed', async () => {
  const beside = openBeside();
  const asked = ['One', 'Two'].map((name) => beside.plan(document, name));
  const settled = Promise.allSettled(asked);
  await beside.close();
  const reason = new Error('Expected a plan, but the gateway stops.');
  expect(await settled).toEqual([
    { status: 'rejected', reason },
    { status: 'rejected', reason },
  ]);
});

test('plans beside what has many fields, and at once what has few', async () => {
  const supergraph = planSupergraph(
    readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
    scalars,
  );
  expect(supergraph.plan(parse('{ employees { nodes { id } } }'), undefined)).toMatchObject({
    kind: 'QueryPlan',
  });
  const nodes = Array.from(
    { length: 80 },
    (_, index) => `n${index}: nodes { id name manager { name } }`,
  );
  const large = supergraph.plan(parse(`{ employees { ${nodes.join(' ')} } }`), undefined);
  expect(large).toBeInstanceOf(Promise);
  await expect(large).resolves.toMatchObject({ kind: 'QueryPlan' });
  await supergraph.close();
});

test('compiles what is planned beside once, for all who ask meanwhile and later', async () => {
  const { compile, close } = serveSupergraph(sdl, {}, callsTo(fixtures));
  const chosen = { document: parse(wide), operationName: undefined, hash: wide };
  const compiling = compile(chosen);
  expect(compiling).toBeInstanceOf(Promise);
  expect(compile(chosen)).toBe(compiling);
  const compiled = await compiling;
  expect(compile(chosen)).toBe(compiled);
  await close();
});

test('compiles again what could not be planned', async () => {
  const { compile, close } = serveSupergraph(sdl, {}, callsTo(fixtures));
  const chosen = { document: parse(wide), operationName: undefined, hash: wide };
  const compiling = compile(chosen);
  await close();
  await expect(compiling).rejects.toThrow('the gateway stops');
  await expect(compile(chosen)).resolves.toHaveProperty('plan');
  await close();
});

test('answers what is planned beside as Apollo’s executor does', async () => {
  const options = { supergraph: sdl, callTo: callsTo(fixtures) };
  const own = openOwnExecutor(options);
  await using reference = await openReferenceExecutor(options);
  const { data } = await reference.execute({ query: wide });
  expect((await own.execute({ query: wide })).data).toBe(data);
});
