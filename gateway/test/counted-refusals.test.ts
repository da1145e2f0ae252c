import { createHash } from 'node:crypto';
import { openDatabase } from '@loopgraph/kit/database';
import { createLogger } from '@loopgraph/kit/log';
import { expect, test } from 'vitest';
import { uuid } from '../../test/support/subgraph.ts';
import type { Access } from '../src/trail/access-record.ts';
import { recordRefusalsIn } from '../src/trail/refusals.ts';
import { openTrail } from '../src/trail/trail.ts';
import { serveRecorded } from './support/recorded-server.ts';
import { openTrailWorld, purposelessRefusal } from './support/recorded-trail.ts';

const ada = uuid(1);

test('records sixty refusals of a viewer a minute one by one, how many more there are, and each answer as ever', async () => {
  await using server = await serveRecorded({ subjects: [ada] });
  const ask = (from: number, length: number) =>
    Promise.all(Array.from({ length }, (_, at) => server.ask(`{ employee { x${from + at} } }`)));
  await ask(0, 60);
  expect(await server.records()).toHaveLength(60);
  await ask(60, 30);
  await Promise.all(Array.from({ length: 10 }, () => server.ask('{ employee {')));
  await server.ask('{ employee { name } }');
  const later = async (code?: string) => {
    const records = (await server.records()).slice(60);
    return records.filter(({ codes }) => (codes as string[])[0] === code);
  };
  const timesOf = async (code: string) =>
    (await later(code)).reduce((sum, { times }) => sum + Number(times), 0);
  expect(await later()).toMatchObject([{ decision: 'ANSWERED', times: 1 }]);
  await expect.poll(() => timesOf('GRAPHQL_VALIDATION_FAILED'), { timeout: 5000 }).toBe(30);
  await expect.poll(() => timesOf('GRAPHQL_PARSE_FAILED'), { timeout: 5000 }).toBe(10);
  const alike = createHash('sha256').update('{ employee {').digest('hex');
  for (const { operation_hash: hash } of await later('GRAPHQL_PARSE_FAILED')) {
    expect(hash).toBe(alike);
  }
  for (const { times, operation_hash: hash } of await later('GRAPHQL_VALIDATION_FAILED')) {
    if (Number(times) > 1) expect(hash).toBeNull();
  }
  expect(await server.world.faults()).toEqual([]);
});

test('tells of refusals that are only counted to whoever looks up the trail, and when it stops', async () => {
  await using world = await openTrailWorld();
  await using gateway = openDatabase({ url: world.database.url('gateway') });
  await using trail = await openTrail({ db: gateway.db, key: world.key, logger: world.logger });
  const refusals = recordRefusalsIn(trail, world.logger);
  const times = async () =>
    (await world.sql`select times from audit.records order by number`).map(({ times }) =>
      Number(times),
    );
  for (let count = 0; count < 62; count++) await refusals.record(purposelessRefusal());
  await refusals.catchUp();
  expect((await times()).slice(59)).toEqual([1, 2]);
  for (let count = 0; count < 3; count++) await refusals.record(purposelessRefusal());
  await refusals[Symbol.asyncDispose]();
  expect((await times()).slice(59)).toEqual([1, 2, 3]);
});

test('keeps the count of refusals that could not be recorded', async () => {
  await using world = await openTrailWorld();
  await using gateway = openDatabase({ url: world.database.url('gateway') });
  await using trail = await openTrail({ db: gateway.db, key: world.key, logger: world.logger });
  await using refusals = recordRefusalsIn(trail, world.logger);
  for (let count = 0; count < 60; count++) await refusals.record(purposelessRefusal());
  await refusals.record(purposelessRefusal());
  await world.sql`alter function audit.record rename to gone`;
  await refusals.catchUp();
  await refusals.record(purposelessRefusal());
  await world.sql`alter function audit.gone rename to record`;
  await refusals.catchUp();
  const counted = await world.sql`select times from audit.records where number > 60`;
  expect(counted).toEqual([{ times: 2 }]);
  expect(await world.faults()).toEqual([]);
});

test('refuses to count what cannot be recorded, rather than try it for ever', async () => {
  await using world = await openTrailWorld();
  await using gateway = openDatabase({ url: world.database.url('gateway') });
  await using trail = await openTrail({ db: gateway.db, key: world.key, logger: world.logger });
  await using refusals = recordRefusalsIn(trail, world.logger);
  const refusal = purposelessRefusal();
  const long = { ...refusal, viewer: { ...refusal.viewer, subject: 's'.repeat(2501) } };
  const records = await Promise.allSettled(Array.from({ length: 62 }, () => refusals.record(long)));
  expect(records.filter(({ status }) => status === 'fulfilled')).toEqual([]);
});

test('is of the last refusal, also where those before it are tried again', async () => {
  const recorded: Access[] = [];
  let isBroken = true;
  const record = (access: Access) => {
    if (isBroken) return Promise.reject(new Error('no trail'));
    recorded.push(access);
    return Promise.resolve();
  };
  const logger = createLogger({ name: 'test', level: 'silent' });
  await using refusals = recordRefusalsIn({ record }, logger);
  const of = (requestId: string) => refusals.record({ ...purposelessRefusal(), requestId });
  for (let count = 0; count < 60; count++) await of('early').catch(() => undefined);
  await of('first');
  const trying = refusals.catchUp();
  await of('last');
  await trying;
  isBroken = false;
  await refusals.catchUp();
  expect(recorded).toMatchObject([{ requestId: 'last', times: 2 }]);
});
