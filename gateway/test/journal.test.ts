import { existsSync } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { uuid } from '../../test/support/subgraph.ts';
import type { AccessEntry } from '../src/trail/access-record.ts';
import { handleOf, openHandle, type JournalHandle } from '../src/trail/journal-file.ts';
import { groupsOf, openJournal, type Journal } from '../src/trail/journal.ts';
import { readJournal } from '../src/trail/read-journal.ts';
import { createJournalFolder } from './support/journal-folder.ts';
import { accessTo, entryTo, journalLine, storedEntry } from './support/recorded-trail.ts';

const [ada, bo] = [uuid(1), uuid(2)];

function append(journal: Journal, entry: AccessEntry): void {
  journal.append(entry, journalLine(entry));
}

test.skipIf(!existsSync('/dev/full'))('says that the journal cannot be written', async () => {
  await using folder = await createJournalFolder();
  await using journal = await openJournal(folder.path, async (path) => {
    await writeFile(path, '');
    return handleOf(await open('/dev/full', 'r+'));
  });
  journal.begin('{"at":');
  expect(() => {
    append(journal, entryTo(ada));
  }).toThrow('ENOSPC');
  expect(journal.waiting()).toBe(0);
  expect(journal.cut()).toBeUndefined();
});

test('has what follows a writing that failed half-way, and nothing of that one', async () => {
  await using folder = await createJournalFolder();
  let isFull = false;
  const journal = await openJournal(folder.path, async (path) => {
    const handle = await openHandle(path);
    const write: JournalHandle['write'] = (text, position) => {
      const bytes = Buffer.from(text);
      const written = handle.write(bytes.subarray(0, bytes.length >> 1 || 1), position);
      if (isFull) throw new Error('ENOSPC');
      return written;
    };
    return { ...handle, write };
  });
  append(journal, entryTo(ada));
  isFull = true;
  expect(() => {
    append(journal, entryTo(ada, bo));
  }).toThrow('ENOSPC');
  isFull = false;
  append(journal, entryTo());
  await journal[Symbol.asyncDispose]();
  const [name = ''] = await folder.names();
  const { entries, unreadable } = await readJournal(join(folder.path, name));
  expect([entries.map(({ employees }) => employees.length / 36), unreadable]).toEqual([[1, 0], []]);
});

test.each([
  ['nothing', []],
  ['a shorter line than the one begun', [entryTo(ada)]],
  ['several lines', [entryTo(ada), entryTo(), entryTo(bo)]],
])('has what was appended, and no beginning of a line: with %s after it', async (_, entries) => {
  await using folder = await createJournalFolder();
  await using journal = await openJournal(folder.path);
  const one = entryTo(ada, bo);
  append(journal, one);
  journal.begin(`{"requestId":"${'long '.repeat(1000)}"`);
  for (const entry of entries) append(journal, entry);
  const paths = (await folder.names()).map((name) => join(folder.path, name));
  const left = await Promise.all(paths.map(readJournal));
  expect(left.flatMap((each) => each.entries)).toEqual([one, ...entries]);
  expect(left.flatMap(({ unreadable }) => unreadable)).toEqual([]);
});

test('leaves nothing of a line that was only begun', async () => {
  await using folder = await createJournalFolder();
  const journal = await openJournal(folder.path);
  journal.begin('{"requestId":');
  await journal[Symbol.asyncDispose]();
  expect(await folder.names()).toEqual([]);
});

test('refuses the next after one that did not get to the disk, and goes on then', async () => {
  await using folder = await createJournalFolder();
  let isBroken = true;
  let syncs = 0;
  const journal = await openJournal(folder.path, async (path) => {
    const handle = await openHandle(path);
    const datasync = async () => {
      syncs += 1;
      if (isBroken) throw new Error('EIO');
      await handle.datasync();
    };
    return { ...handle, datasync };
  });
  append(journal, entryTo(ada));
  await vi.waitFor(() => {
    expect(syncs).toBe(1);
  }, 20_000);
  isBroken = false;
  expect(() => {
    append(journal, entryTo());
  }).toThrow('EIO');
  append(journal, entryTo(ada, bo));
  append(journal, entryTo(ada, bo));
  append(journal, entryTo(ada, bo));
  const cut = journal.cut();
  expect(cut?.groups.flat().map(({ employees }) => employees.length / 36)).toEqual([1, 2, 2, 2]);
  await vi.waitFor(() => {
    expect(syncs).toBe(2);
  }, 20_000);
  await cut?.forget();
  append(journal, entryTo(bo));
  await journal[Symbol.asyncDispose]();
  // Those that come within a moment are brought to the disk together, and the last before the file is closed.
  expect(syncs).toBe(3);
});

test('brings to the disk what comes while the disk is slow, before the file is closed', async () => {
  await using folder = await createJournalFolder();
  const slow = Promise.withResolvers<null>();
  let syncs = 0;
  const journal = await openJournal(folder.path, async (path) => {
    const handle = await openHandle(path);
    const datasync = async () => {
      syncs += 1;
      if (syncs === 1) await slow.promise;
      await handle.datasync();
    };
    return { ...handle, datasync };
  });
  append(journal, entryTo(ada));
  await vi.waitFor(() => {
    expect(syncs).toBe(1);
  }, 20_000);
  await journal.cut()?.forget();
  append(journal, entryTo(bo));
  await journal.cut()?.forget();
  append(journal, entryTo(ada, bo));
  const closed = journal[Symbol.asyncDispose]();
  slow.resolve(null);
  await closed;
  expect(syncs).toBe(2);
  expect(await folder.names()).toHaveLength(1);
});

test('can be let go of again where it could not be emptied, and takes what comes meanwhile', async () => {
  await using folder = await createJournalFolder();
  let isBroken = true;
  await using journal = await openJournal(folder.path, async (path) => {
    const handle = await openHandle(path);
    const empty = () => (isBroken ? Promise.reject(new Error('EIO')) : handle.empty());
    return { ...handle, empty };
  });
  append(journal, entryTo(ada));
  const cut = journal.cut();
  await expect(cut?.forget()).rejects.toThrow('EIO');
  append(journal, entryTo(bo));
  expect(() => journal.cut()).toThrow('expected the last cut to be let go of');
  isBroken = false;
  await cut?.forget();
  expect(journal.cut()?.groups.flat()).toHaveLength(1);
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
  const unknown = { operationHash: null, operationName: null };
  const entry = storedEntry({ ...access, viewer, codes, ...unknown, times: 7 });
  const ofBefore = storedEntry(access);
  await folder.leave(journalLine(entry) + journalLine(ofBefore).replace('"times":1,', ''));
  const { entries } = await readJournal(join(folder.path, 'left.jsonl'));
  expect(entries).toEqual([entry, ofBefore]);
});

test('cuts off what was appended until then, and takes what is appended meanwhile', async () => {
  await using folder = await createJournalFolder();
  await using journal = await openJournal(folder.path);
  const idsOf = (groups: readonly (readonly AccessEntry[])[] = []) =>
    groups.flat().map(({ id }) => id);
  const [one, two, three] = [entryTo(), entryTo(), entryTo()];
  expect(journal.cut()).toBeUndefined();
  append(journal, one);
  append(journal, two);
  const cut = journal.cut();
  append(journal, three);
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
  const huge = { ...entryTo(), employees: ada.repeat(700_000) };
  append(journal, huge);
  append(journal, huge);
  append(journal, huge);
  expect(() => {
    append(journal, huge);
  }).toThrow(/^expected at most 67108864 bytes of records to wait for PostgreSQL, but \d+ do$/);
  const cut = journal.cut();
  await cut?.forget();
  append(journal, entryTo());
  expect(journal.waiting()).toBe(1);
});

test('writes no more than 200 records at once, and no more ids than 2 MB unless one has', () => {
  const entry = entryTo();
  const of = (people: number) => ({ ...entry, employees: ada.repeat(people) });
  const sizes = (entries: readonly AccessEntry[]) => groupsOf(entries).map(({ length }) => length);
  expect(sizes([])).toEqual([]);
  expect(sizes(Array.from({ length: 401 }, () => entry))).toEqual([200, 200, 1]);
  expect(sizes([of(58_254), of(0), of(1), of(500_000), of(1)])).toEqual([2, 1, 1, 1]);
});
