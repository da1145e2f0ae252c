import { existsSync } from 'node:fs';
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@loopgraph/kit/database';
import { expect, test } from 'vitest';
import { uuid } from '../../test/support/subgraph.ts';
import { entryOf } from '../src/trail/access-entry.ts';
import type { AccessEntry } from '../src/trail/access-record.ts';
import { createChain } from '../src/trail/chain.ts';
import { journalLine, readJournal } from '../src/trail/journal-files.ts';
import { groupsOf, openJournal, type JournalHandle } from '../src/trail/journal.ts';
import { openTrail } from '../src/trail/trail.ts';
import { serveRecorded } from './support/recorded-server.ts';
import { accessTo, openTrailWorld } from './support/recorded-trail.ts';

const [ada, bo] = [uuid(1), uuid(2)];

async function createFolder() {
  const path = await mkdtemp(join(tmpdir(), 'loopgraph-journal-'));
  return {
    path,
    /** What a process leaves that is killed. */
    leave: (text: string) => writeFile(join(path, 'left.jsonl'), text),
    names: async () => (await readdir(path)).toSorted(),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

async function openJournalWorld() {
  await using stack = new AsyncDisposableStack();
  const world = stack.use(await openTrailWorld());
  const folder = stack.use(await createFolder());
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
  await using folder = await createFolder();
  await using server = await serveRecorded({ subjects: [ada], journalFolder: folder.path });
  expect(await server.ask('{ employee { name } }')).toMatchObject({ status: 200 });
  await expect.poll(server.records).toMatchObject([{ subject: 'grace', people: 1 }]);
  await expect
    .poll(() => server.world.sql`select employee_id from audit.accesses`)
    .toEqual([{ employee_id: ada }]);
  expect(await server.world.faults()).toEqual([]);
});

test.skipIf(!existsSync('/dev/full'))('says that the journal cannot be written', async () => {
  await using opened = await openJournalWorld();
  const { folder } = opened;
  await using journal = await openJournal(folder.path, async (path) => {
    await writeFile(path, '');
    return await open('/dev/full', 'r+');
  });
  await expect(journal.append([entryOf(accessTo(ada))])).rejects.toThrow('ENOSPC');
  expect(journal.waiting()).toBe(0);
  expect(await journal.cut()).toBeUndefined();
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
  expect(trail.waiting()).toBe(0);
  expect(await opened.world.faults()).toEqual([]);
});

test('lets whoever looks up the trail find what was recorded just before', async () => {
  await using opened = await openJournalWorld();
  await using trail = await opened.start();
  for (const at of [1, 2, 3]) {
    await trail.record(accessTo(ada));
    await trail.catchUp();
    expect(await opened.world.sql`select from audit.accesses`).toHaveLength(at);
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
  const entries = [accessTo(ada), accessTo(ada, bo), accessTo()].map(entryOf);
  await opened.chain.append(entries.slice(0, 2));
  await opened.folder.leave(entries.map(journalLine).join(''));
  const trail = await opened.start();
  await trail[Symbol.asyncDispose]();
  expect((await opened.people()).toSorted()).toEqual([0, 1, 2]);
  expect(await opened.folder.names()).toEqual([]);
  await opened.world.sql`select audit.list_all_accesses()`;
  expect(await opened.world.faults()).toEqual([]);
});

test('passes over a line that was cut off, and keeps one that is no record', async () => {
  await using opened = await openJournalWorld();
  const [first, second, third] = [accessTo(ada), accessTo(ada, bo), accessTo()].map((access) =>
    journalLine(entryOf(access)),
  );
  const altered = second?.replace('"employees":"', '"employees":"AAAA');
  const left = `${first ?? ''}${altered ?? ''}{}\n${third ?? ''}`;
  await opened.folder.leave(`${left}{"at":`);
  const trail = await opened.start();
  expect(await opened.people()).toEqual([1, 0]);
  await trail[Symbol.asyncDispose]();
  expect(await opened.folder.names()).toEqual(['left.jsonl.unreadable']);
  const path = join(opened.folder.path, 'left.jsonl.unreadable');
  expect((await readJournal(path)).unreadable).toEqual([2, 3]);
});

test('has what follows a writing that failed half-way, and nothing of that one', async () => {
  await using folder = await createFolder();
  let isFull = false;
  const journal = await openJournal(folder.path, async (path) => {
    const handle = await open(path, 'wx');
    const write = async (bytes: Buffer, from: number, length: number, position: number) => {
      if (!isFull) return await handle.write(bytes, from, length, position);
      await handle.write(bytes, from, length >> 1, position);
      throw new Error('ENOSPC');
    };
    const rest = {
      datasync: () => handle.datasync(),
      truncate: (length: number) => handle.truncate(length),
      close: () => handle.close(),
    };
    return { ...rest, write } as JournalHandle;
  });
  await journal.append([entryOf(accessTo(ada))]);
  isFull = true;
  await expect(journal.append([entryOf(accessTo(ada, bo))])).rejects.toThrow('ENOSPC');
  isFull = false;
  await journal.append([entryOf(accessTo())]);
  await journal[Symbol.asyncDispose]();
  const [name = ''] = await folder.names();
  const { entries, unreadable } = await readJournal(join(folder.path, name));
  expect([entries.map(({ employees }) => employees.length / 16), unreadable]).toEqual([[1, 0], []]);
});

test('reads every entry as it was', async () => {
  await using folder = await createFolder();
  const access = accessTo(ada, bo);
  const viewer = {
    ...access.viewer,
    subject: 'Zoë\n"\u2028😀',
    employeeId: uuid(7),
    client: 'acme',
  };
  const codes = ['NOT_FOUND'];
  const entry = entryOf({ ...access, viewer, codes, operationHash: null, operationName: null });
  await folder.leave(journalLine(entry));
  const { entries } = await readJournal(join(folder.path, 'left.jsonl'));
  expect(entries).toEqual([entry]);
});

test('cuts off what was appended until then, and takes what is appended meanwhile', async () => {
  await using folder = await createFolder();
  await using journal = await openJournal(folder.path);
  const idsOf = (groups: readonly (readonly AccessEntry[])[] = []) =>
    groups.flat().map(({ id }) => id);
  const [one, two, three] = [entryOf(accessTo()), entryOf(accessTo()), entryOf(accessTo())];
  expect(await journal.cut()).toBeUndefined();
  await journal.append([one]);
  const appending = journal.append([two]);
  const cut = await journal.cut();
  await appending;
  await journal.append([three]);
  expect(idsOf(cut?.groups)).toEqual([one.id, two.id]);
  await expect(journal.cut()).rejects.toThrow('expected the last cut to be let go of');
  await cut?.forget();
  expect(journal.waiting()).toBe(1);
  const next = await journal.cut();
  expect(idsOf(next?.groups)).toEqual([three.id]);
  await next?.forget();
  for (const name of await folder.names()) {
    expect(await readFile(join(folder.path, name), 'utf8')).toBe('');
  }
});

test('takes no more than 64 MB that PostgreSQL does not have', async () => {
  await using folder = await createFolder();
  await using journal = await openJournal(folder.path);
  const huge = { ...entryOf(accessTo()), employees: Buffer.alloc(18_000_000) };
  await journal.append([huge, huge, huge]);
  await expect(journal.append([huge])).rejects.toThrow(
    /^expected at most 67108864 bytes of records to wait for PostgreSQL, but \d+ do$/,
  );
  const cut = await journal.cut();
  await cut?.forget();
  await journal.append([entryOf(accessTo())]);
  expect(journal.waiting()).toBe(1);
});

test('writes no more than 200 records at once, and no more ids than 4 MB unless one has', () => {
  const entry = entryOf(accessTo());
  const of = (bytes: number) => ({ ...entry, employees: Buffer.alloc(bytes) });
  const sizes = (entries: readonly AccessEntry[]) => groupsOf(entries).map(({ length }) => length);
  expect(sizes([])).toEqual([]);
  expect(sizes(Array.from({ length: 401 }, () => entry))).toEqual([200, 200, 1]);
  expect(sizes([of(4_194_304), of(0), of(16), of(8_000_000), of(16)])).toEqual([2, 1, 1, 1]);
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
