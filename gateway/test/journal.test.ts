import { existsSync } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { uuid } from '../../test/support/subgraph.ts';
import { entryOf } from '../src/trail/access-entry.ts';
import type { AccessEntry } from '../src/trail/access-record.ts';
import { handleOf, openHandle, type JournalHandle } from '../src/trail/journal-file.ts';
import { groupsOf, openJournal } from '../src/trail/journal.ts';
import { journalLine, readJournal } from '../src/trail/read-journal.ts';
import { createJournalFolder } from './support/journal-folder.ts';
import { accessTo } from './support/recorded-trail.ts';

const [ada, bo] = [uuid(1), uuid(2)];

test.skipIf(!existsSync('/dev/full'))('says that the journal cannot be written', async () => {
  await using folder = await createJournalFolder();
  await using journal = await openJournal(folder.path, async (path) => {
    await writeFile(path, '');
    return handleOf(await open('/dev/full', 'r+'));
  });
  expect(() => {
    journal.append([entryOf(accessTo(ada))]);
  }).toThrow('ENOSPC');
  expect(journal.waiting()).toBe(0);
  expect(journal.cut()).toBeUndefined();
});

test('has what follows a writing that failed half-way, and nothing of that one', async () => {
  await using folder = await createJournalFolder();
  let isFull = false;
  const journal = await openJournal(folder.path, async (path) => {
    const handle = await openHandle(path);
    const write: JournalHandle['write'] = (bytes, from, length, position) => {
      if (!isFull) return handle.write(bytes, from, length >> 1 || 1, position);
      handle.write(bytes, from, length >> 1, position);
      throw new Error('ENOSPC');
    };
    return { ...handle, write };
  });
  journal.append([entryOf(accessTo(ada))]);
  isFull = true;
  expect(() => {
    journal.append([entryOf(accessTo(ada, bo))]);
  }).toThrow('ENOSPC');
  isFull = false;
  journal.append([entryOf(accessTo())]);
  await journal[Symbol.asyncDispose]();
  const [name = ''] = await folder.names();
  const { entries, unreadable } = await readJournal(join(folder.path, name));
  expect([entries.map(({ employees }) => employees.length / 16), unreadable]).toEqual([[1, 0], []]);
});

test('refuses the next after one that did not get to the disk, and goes on then', async () => {
  await using folder = await createJournalFolder();
  let isBroken = true;
  let syncs = 0;
  await using journal = await openJournal(folder.path, async (path) => {
    const handle = await openHandle(path);
    const datasync = async () => {
      syncs += 1;
      if (isBroken) throw new Error('EIO');
      await handle.datasync();
    };
    return { ...handle, datasync };
  });
  journal.append([entryOf(accessTo(ada))]);
  await setImmediate();
  isBroken = false;
  expect(() => {
    journal.append([entryOf(accessTo())]);
  }).toThrow('EIO');
  journal.append([entryOf(accessTo(ada, bo))]);
  journal.append([entryOf(accessTo(ada, bo))]);
  journal.append([entryOf(accessTo(ada, bo))]);
  const cut = journal.cut();
  expect(cut?.groups.flat().map(({ employees }) => employees.length / 16)).toEqual([1, 2, 2, 2]);
  await cut?.forget();
  // Those that came while one was on its way are brought to the disk together.
  expect(syncs).toBe(3);
});

test('reads every entry as it was', async () => {
  await using folder = await createJournalFolder();
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
  await using folder = await createJournalFolder();
  await using journal = await openJournal(folder.path);
  const idsOf = (groups: readonly (readonly AccessEntry[])[] = []) =>
    groups.flat().map(({ id }) => id);
  const [one, two, three] = [entryOf(accessTo()), entryOf(accessTo()), entryOf(accessTo())];
  expect(journal.cut()).toBeUndefined();
  journal.append([one]);
  journal.append([two]);
  const cut = journal.cut();
  journal.append([three]);
  expect(idsOf(cut?.groups)).toEqual([one.id, two.id]);
  expect(() => journal.cut()).toThrow('expected the last cut to be let go of');
  await cut?.forget();
  expect(journal.waiting()).toBe(1);
  const next = journal.cut();
  expect(idsOf(next?.groups)).toEqual([three.id]);
  await next?.forget();
  for (const name of await folder.names()) {
    expect(await readFile(join(folder.path, name), 'utf8')).toBe('');
  }
});

test('takes no more than 64 MB that PostgreSQL does not have', async () => {
  await using folder = await createJournalFolder();
  await using journal = await openJournal(folder.path);
  const huge = { ...entryOf(accessTo()), employees: Buffer.alloc(18_000_000) };
  journal.append([huge, huge, huge]);
  expect(() => {
    journal.append([huge]);
  }).toThrow(/^expected at most 67108864 bytes of records to wait for PostgreSQL, but \d+ do$/);
  const cut = journal.cut();
  await cut?.forget();
  journal.append([entryOf(accessTo())]);
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
