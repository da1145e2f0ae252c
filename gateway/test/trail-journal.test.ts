import { join } from 'node:path';
import { openDatabase } from '@loopgraph/kit/database';
import { expect, test } from 'vitest';
import { uuid } from '../../test/support/subgraph.ts';
import { packIds } from '../src/trail/access-record.ts';
import { createChain } from '../src/trail/chain.ts';
import { readJournal } from '../src/trail/read-journal.ts';
import { openTrail } from '../src/trail/trail.ts';
import { createJournalFolder } from './support/journal-folder.ts';
import { serveRecorded } from './support/recorded-server.ts';
import {
  accessTo,
  journalLine,
  openTrailWorld,
  purposelessRefusal,
  storedEntry,
} from './support/recorded-trail.ts';

const [ada, bo] = [uuid(1), uuid(2)];

async function openJournalWorld() {
  await using stack = new AsyncDisposableStack();
  const world = stack.use(await openTrailWorld());
  const folder = stack.use(await createJournalFolder());
  const { db } = stack.use(openDatabase({ url: world.database.url('gateway') }));
  const { key, logger, sql } = world;
  const owned = stack.move();
  return {
    world,
    folder,
    chain: createChain(db.$client, key),
    start: () => openTrail({ db, key, logger, journalFolder: folder.path }),
    people: async () =>
      (await sql`select people from audit.records order by at, number`).map(({ people }) =>
        Number(people),
      ),
    /** Lets PostgreSQL refuse every record until then. */
    async refuse() {
      await sql`alter function audit.record rename to gone`;
      return async () => {
        await sql`alter function audit.gone rename to record`;
      };
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

test('answers once the journal has the record, and PostgreSQL has it soon after', async () => {
  await using folder = await createJournalFolder();
  await using server = await serveRecorded({ subjects: [ada], journalFolder: folder.path });
  expect(await server.ask('{ employee { name } }')).toMatchObject({ status: 200 });
  await expect.poll(server.records).toMatchObject([{ subject: 'grace', people: 1 }]);
  await expect
    .poll(() => server.world.sql`select employee_id from audit.access_minutes`)
    .toEqual([{ employee_id: ada }]);
  expect(await server.world.faults()).toEqual([]);
});

test('has the records of those who asked at once, in whichever order they were answered', async () => {
  await using opened = await openJournalWorld();
  await using trail = await opened.start();
  const accesses = [accessTo(ada, bo), accessTo(ada), accessTo()];
  const early = accesses.map((access) => trail.prepare(access, { early: true }));
  for (const index of [1, 0, 2]) void early[index]?.(accesses[index] ?? accessTo());
  // Of one request, what came after its first record.
  void early[0]?.(accessTo(bo));
  const alone = trail.prepare(accessTo(bo), { early: true });
  expect(alone(accessTo(bo))).toBeUndefined();
  await trail.catchUp();
  expect((await opened.people()).toSorted()).toEqual([0, 1, 1, 1, 2]);
  expect(await opened.world.faults()).toEqual([]);
});

test('goes on while PostgreSQL takes no records, and writes them all once it does', async () => {
  await using opened = await openJournalWorld();
  await using trail = await opened.start();
  const admit = await opened.refuse();
  await trail.record(accessTo(ada));
  await trail.catchUp();
  await trail.record(accessTo());
  await trail.catchUp();
  expect(trail.waiting()).toBe(2);
  expect(await opened.people()).toEqual([]);
  await admit();
  await expect.poll(opened.people, { timeout: 5000 }).toEqual([1, 0]);
  await expect.poll(trail.waiting).toBe(0);
  expect(await opened.world.faults()).toEqual([]);
});

test('lets whoever looks up the trail find what was recorded just before', async () => {
  await using opened = await openJournalWorld();
  await using trail = await opened.start();
  for (const [index, employee] of [ada, bo, uuid(3)].entries()) {
    await trail.record(accessTo(employee));
    await trail.catchUp();
    expect(await opened.world.sql`select from audit.access_minutes`).toHaveLength(index + 1);
  }
});

test('leaves nothing behind when it stops', async () => {
  await using opened = await openJournalWorld();
  const trail = await opened.start();
  await Promise.all(Array.from({ length: 300 }, () => trail.record(accessTo(ada, bo))));
  await trail[Symbol.asyncDispose]();
  expect(await opened.people()).toEqual(Array.from({ length: 300 }, () => 2));
  expect(await opened.folder.names()).toEqual([]);
  expect(await opened.world.faults()).toEqual([]);
});

test('leaves what PostgreSQL does not take when it stops, and the next process writes it', async () => {
  await using opened = await openJournalWorld();
  const admit = await opened.refuse();
  const stopped = await opened.start();
  await stopped.record(accessTo(ada));
  await stopped[Symbol.asyncDispose]();
  expect(await opened.folder.names()).toHaveLength(1);
  await admit();
  await using next = await opened.start();
  expect(next.waiting()).toBe(0);
  expect(await opened.people()).toEqual([1]);
  expect(await opened.world.faults()).toEqual([]);
});

test('writes what a process that was killed left, once, whatever of it PostgreSQL had', async () => {
  await using opened = await openJournalWorld();
  const entries = [accessTo(ada), accessTo(ada, bo), purposelessRefusal()].map(storedEntry);
  await opened.chain.append(entries.slice(0, 2));
  await opened.folder.leave(entries.map(journalLine).join(''));
  const trail = await opened.start();
  await trail[Symbol.asyncDispose]();
  expect((await opened.people()).toSorted()).toEqual([0, 1, 2]);
  expect(await opened.folder.names()).toEqual([]);
  await opened.world.sql`select audit.list_all_accesses()`;
  expect(await opened.world.faults()).toEqual([]);
});

test('anchors each chain of what was left long ago, once, and the one that goes on', async () => {
  await using opened = await openJournalWorld();
  const at = new Date(Date.now() - 3_600_000).toISOString();
  const left = Array.from({ length: 401 }, () => ({ ...storedEntry(accessTo(ada)), at }));
  await opened.folder.leave(left.map(journalLine).join(''));
  const trail = await opened.start();
  await trail.record(accessTo(ada, bo));
  await trail[Symbol.asyncDispose]();
  const anchored = await opened.world.sql<{ number: string }[]>`
    select record_number as number from audit.anchors order by record_number`;
  expect(anchored.map(({ number }) => Number(number))).toEqual([2, 200, 200]);
  expect(await opened.world.faults()).toEqual([]);
});

test('takes records whose ids are packed, as journals of before have them', async () => {
  await using opened = await openJournalWorld();
  const [of, none] = [accessTo(ada, bo), accessTo()].map((access) => {
    const entry = storedEntry(access);
    const packed = packIds(entry.employees).toString('base64');
    return journalLine(entry).replace(/"ids":"[^"]*"/, `"employees":"${packed}"`);
  });
  const ofHalfAnId = of?.replace(/"employees":".{24}/, '"employees":"');
  await opened.folder.leave(`${of ?? ''}${none ?? ''}${ofHalfAnId ?? ''}`);
  const trail = await opened.start();
  expect(await opened.people()).toEqual([2, 0]);
  await trail[Symbol.asyncDispose]();
  expect(await opened.world.faults()).toEqual([]);
  expect(await opened.folder.names()).toEqual(['left.jsonl.unreadable']);
});

test('passes over a line that was cut off, and keeps one that is no record', async () => {
  await using opened = await openJournalWorld();
  const [first, second, third] = [accessTo(ada), accessTo(ada, bo), accessTo()].map((access) =>
    journalLine(storedEntry(access)),
  );
  const altered = second?.replace('"ids":"', '"ids":"AAAA');
  const left = `${first ?? ''}${altered ?? ''}{}\n${third ?? ''}`;
  await opened.folder.leave(`${left}{"at":`);
  const trail = await opened.start();
  expect(await opened.people()).toEqual([1, 0]);
  await trail[Symbol.asyncDispose]();
  expect(await opened.folder.names()).toEqual(['left.jsonl.unreadable']);
  const path = join(opened.folder.path, 'left.jsonl.unreadable');
  expect((await readJournal(path)).unreadable).toEqual([2, 3]);
});

test.each([
  ['an employee who is none', { viewerId: 'x' }],
  ['an id in another form', { id: uuid(7).replace('7', 'F') }],
  ['an instant in another form', { at: '2026-11-23T10:00:00.123456Z' }],
  ['an instant that PostgreSQL does not have', { at: '0000-01-01T00:00:00.000Z' }],
  ['a decision that there is not', { decision: 'TAKEN' }],
  ['a text with a NUL', { operationName: 'a\0b' }],
  ['half of a surrogate pair', { codes: ['\ud800'] }],
  ['a subject that no index can hold', { subject: 'x'.repeat(2501) }],
  ['more times than an integer holds', { times: 2 ** 31 }],
])('keeps a line with %s, and writes all others', async (_, garbled) => {
  await using opened = await openJournalWorld();
  const line = journalLine(storedEntry(accessTo(ada)));
  const other = JSON.stringify({ ...(JSON.parse(line) as object), ...garbled });
  await opened.folder.leave(`${other}\n${line}`);
  const trail = await opened.start();
  await trail.record(accessTo(ada, bo));
  await trail[Symbol.asyncDispose]();
  expect((await opened.people()).toSorted()).toEqual([1, 2]);
  expect(await opened.folder.names()).toEqual(['left.jsonl.unreadable']);
  expect(await opened.world.faults()).toEqual([]);
});

test('refuses a subject that no index can hold rather than stop for everyone', async () => {
  await using opened = await openJournalWorld();
  await using trail = await opened.start();
  const access = accessTo(ada);
  const by = (subject: string) => ({ ...access, viewer: { ...access.viewer, subject } });
  await expect(trail.record(by('é'.repeat(1251)))).rejects.toThrow(
    'expected a subject of at most 2500 bytes, but got one of 2502',
  );
  const random = Array.from({ length: 2500 }, (_, at) =>
    String.fromCharCode(33 + ((at * at * 7) % 89)),
  );
  await trail.record(by(random.join('')));
  await trail.catchUp();
  expect(await opened.people()).toEqual([1]);
});
