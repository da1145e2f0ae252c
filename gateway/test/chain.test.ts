import { openDatabase } from '@loopgraph/kit/database';
import { expect, test } from 'vitest';
import { uuid } from '../../test/support/subgraph.ts';
import { entryOf } from '../src/trail/access-entry.ts';
import { createChain } from '../src/trail/chain.ts';
import { accessTo, openTrailWorld } from './support/recorded-trail.ts';
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
  await chain.append([entryOf(accessTo(ada))]);
  await world.sql`alter function audit.record rename to gone`;
  await expect(chain.append([entryOf(accessTo())])).rejects.toThrow('audit.record');
  await world.sql`alter function audit.gone rename to record`;
  await chain.append([entryOf(accessTo(ada, bo)), entryOf(accessTo())]);
  expect(await opened.people()).toEqual([1, 2, 0]);
  expect(chain.heads().map(({ number }) => number)).toEqual([3]);
  expect(await world.faults()).toEqual([]);
});

test('writes once what it is told again to write, where the answer to the first writing was lost', async () => {
  await using opened = await openChainWorld();
  const { chain, way, world } = opened;
  await chain.append([entryOf(accessTo(ada))]);
  const entries = [entryOf(accessTo(ada, bo))];
  way.sever();
  await expect(chain.append(entries)).rejects.toThrow();
  way.mend();
  await chain.append(entries);
  await chain.append([entryOf(accessTo())]);
  expect(await opened.people()).toEqual([1, 2, 0]);
  expect(await world.faults()).toEqual([]);
});

test('writes what follows behind a writing whose answer was lost', async () => {
  await using opened = await openChainWorld();
  const { chain, way, world } = opened;
  await chain.append([entryOf(accessTo())]);
  way.sever();
  await expect(chain.append([entryOf(accessTo(ada))])).rejects.toThrow();
  way.mend();
  await chain.append([entryOf(accessTo(ada, bo))]);
  expect(await opened.people()).toEqual([0, 1, 2]);
  expect(chain.heads().map(({ number }) => number)).toEqual([3]);
  expect(await world.faults()).toEqual([]);
});

test('goes on where PostgreSQL refuses what it may have written, and did not', async () => {
  await using opened = await openChainWorld();
  const { chain, way, world } = opened;
  await chain.append([entryOf(accessTo())]);
  await world.sql`alter function audit.record rename to gone`;
  way.sever();
  await expect(chain.append([entryOf(accessTo(ada))])).rejects.toThrow();
  way.mend();
  const entries = [entryOf(accessTo(ada, bo))];
  await expect(chain.append(entries)).rejects.toThrow('audit.record');
  await world.sql`alter function audit.gone rename to record`;
  await chain.append(entries);
  expect(await opened.people()).toEqual([0, 2]);
  expect(await world.faults()).toEqual([]);
});

test('opens another chain for what happened long ago, so that it is not missed after a cut', async () => {
  await using opened = await openChainWorld();
  const { chain, world } = opened;
  await chain.append([entryOf(accessTo())]);
  const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
  await chain.append([{ ...entryOf(accessTo(ada)), at: hourAgo }]);
  await chain.append([entryOf(accessTo(ada, bo))]);
  expect(chain.heads().map(({ number }) => number)).toEqual([1, 2]);
  expect(await world.faults()).toEqual([]);
  expect(await world.faults({ since: new Date(Date.now() - 1_800_000) })).toEqual([]);
});
