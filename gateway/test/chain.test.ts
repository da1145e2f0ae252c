import { openDatabase } from '@loopgraph/kit/database';
import { expect, test } from 'vitest';
import { uuid } from '../../test/support/subgraph.ts';
import { createChain } from '../src/trail/chain.ts';
import { entryTo, openTrailWorld } from './support/recorded-trail.ts';
import { openSeverableWay } from './support/severed-database.ts';

const [ada, bo] = [uuid(1), uuid(2)];

async function openChainWorld() {
  await using stack = new AsyncDisposableStack();
  const world = stack.use(await openTrailWorld());
  const way = stack.use(await openSeverableWay(world.database.url('gateway')));
  const { db } = stack.use(openDatabase({ url: way.url, poolSize: 1 }));
  const owned = stack.move();
  return {
    world,
    way,
    chain: createChain(db.$client, world.key),
    people: async () =>
      (await world.sql`select people from audit.records order by writer, number`).map(
        ({ people }) => Number(people),
      ),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

test('goes on where PostgreSQL refused a writing, as if it had not been', async () => {
  await using opened = await openChainWorld();
  const { chain, world } = opened;
  await chain.append([entryTo(ada)]);
  await world.sql`alter function audit.record rename to gone`;
  await expect(chain.append([entryTo()])).rejects.toThrow('audit.record');
  await world.sql`alter function audit.gone rename to record`;
  await chain.append([entryTo(ada, bo), entryTo()]);
  expect(await opened.people()).toEqual([1, 2, 0]);
  expect(chain.heads().map(({ number }) => number)).toEqual([3]);
  expect(await world.faults()).toEqual([]);
});

test('writes together what is of months far apart, as where the clock was put forward and back', async () => {
  await using opened = await openChainWorld();
  const days = ['2231-01-01', '2232-06-30', '2231-01-02'];
  await opened.chain.append(days.map((day) => ({ ...entryTo(ada), at: `${day}T00:00:00.000Z` })));
  expect(await opened.people()).toEqual([1, 1, 1]);
  expect(await opened.world.faults()).toEqual([]);
});

test('writes once what it is told again to write, where the answer to the first writing was lost', async () => {
  await using opened = await openChainWorld();
  const { chain, way, world } = opened;
  await chain.append([entryTo(ada)]);
  const entries = [entryTo(ada, bo)];
  way.sever();
  await expect(chain.append(entries)).rejects.toThrow();
  way.mend();
  await chain.append(entries);
  await chain.append([entryTo()]);
  expect(await opened.people()).toEqual([1, 2, 0]);
  expect(await world.faults()).toEqual([]);
});

test('writes what follows behind a writing whose answer was lost', async () => {
  await using opened = await openChainWorld();
  const { chain, way, world } = opened;
  await chain.append([entryTo()]);
  way.sever();
  await expect(chain.append([entryTo(ada)])).rejects.toThrow();
  way.mend();
  await chain.append([entryTo(ada, bo)]);
  expect(await opened.people()).toEqual([0, 1, 2]);
  expect(chain.heads().map(({ number }) => number)).toEqual([3]);
  expect(await world.faults()).toEqual([]);
});

test('goes on where PostgreSQL refuses what it may have written, and did not', async () => {
  await using opened = await openChainWorld();
  const { chain, way, world } = opened;
  await chain.append([entryTo()]);
  await world.sql`alter function audit.record rename to gone`;
  way.sever();
  await expect(chain.append([entryTo(ada)])).rejects.toThrow();
  way.mend();
  const entries = [entryTo(ada, bo)];
  await expect(chain.append(entries)).rejects.toThrow('audit.record');
  await world.sql`alter function audit.gone rename to record`;
  await chain.append(entries);
  expect(await opened.people()).toEqual([0, 2]);
  expect(await world.faults()).toEqual([]);
});

test('opens another chain for what happened long ago, so that it is not missed after a cut', async () => {
  await using opened = await openChainWorld();
  const { chain, world } = opened;
  await chain.append([entryTo()]);
  const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
  await chain.append([{ ...entryTo(ada), at: hourAgo }]);
  await chain.append([entryTo(ada, bo)]);
  expect(chain.heads().map(({ number }) => number)).toEqual([1, 2]);
  expect(await world.faults()).toEqual([]);
  expect(await world.faults({ since: new Date(Date.now() - 1_800_000) })).toEqual([]);
});

test('lets go of chains that nothing follows, and never of the one that it writes', async () => {
  await using opened = await openChainWorld();
  const { chain, world } = opened;
  await chain.append([entryTo()]);
  await chain.append([{ ...entryTo(ada), at: new Date(Date.now() - 3_600_000).toISOString() }]);
  await chain.append([entryTo(ada, bo)]);
  for (const head of chain.heads()) chain.letGo(head);
  expect(chain.heads().map(({ number }) => number)).toEqual([2]);
  await chain.append([entryTo()]);
  expect(chain.heads().map(({ number }) => number)).toEqual([3]);
  expect(await world.faults()).toEqual([]);
});
