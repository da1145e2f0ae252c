import { openDatabase } from '@loopgraph/kit/database';
import { expect, test } from 'vitest';
import { uuid } from '../../test/support/subgraph.ts';
import { createChain } from '../src/trail/chain.ts';
import { entryTo, openTrailWorld } from './support/recorded-trail.ts';

const [ada, bo] = [uuid(1), uuid(2)];

test('lists what a process that was killed left behind', async () => {
  await using world = await openTrailWorld();
  await using gateway = openDatabase({ url: world.database.url('gateway') });
  await createChain(gateway.db.$client, world.key).append([entryTo(ada, bo)]);
  expect(await world.sql`select from audit.access_minutes`).toHaveLength(0);
  await gateway.db.$client`select audit.list_all_accesses()`;
  expect(await world.sql`select employee_id from audit.access_minutes order by 1`).toEqual([
    { employee_id: ada },
    { employee_id: bo },
  ]);
  expect(await world.faults()).toEqual([]);
});

test('lists the same people for several gateways at once', async () => {
  await using world = await openTrailWorld();
  await using gateway = openDatabase({ url: world.database.url('gateway') });
  const sql = gateway.db.$client;
  const people = Array.from({ length: 200 }, (_, index) => uuid(index + 1));
  await Promise.all(
    [people, people.toReversed(), people, people.toReversed()].map(async (employees) => {
      await createChain(sql, world.key).append([entryTo(...employees), entryTo(...employees)]);
      await sql`select audit.list_all_accesses()`;
    }),
  );
  const listed = await world.sql`select distinct employee_id from audit.access_minutes`;
  expect(listed).toHaveLength(people.length);
  expect(await world.faults()).toEqual([]);
});
