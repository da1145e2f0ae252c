import { randomUUID } from 'node:crypto';
import { open, type FileHandle, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { AccessEntry } from './access-record.ts';
import { journalEnding, journalLine, syncFolder } from './journal-files.ts';

/**
 * Entries on disk that PostgreSQL does not have yet. Disposing of it removes its files where all of them were let go of;
 * what they hold else is there for the next process.
 */
export interface Journal extends AsyncDisposable {
  /** One call at a time. Resolves once the entries are on disk; where it rejects, they are not in the journal. */
  readonly append: (entries: readonly AccessEntry[]) => Promise<void>;
  /** What was appended since the last cut; undefined where nothing was. The last cut must have been let go of. */
  readonly cut: () => Promise<Cut | undefined>;
  /** How many entries were not let go of yet. */
  readonly waiting: () => number;
}

export interface Cut {
  /** As much each as is to be written together; those that are written are taken off. */
  readonly groups: AccessEntry[][];
  /** Once PostgreSQL has them. */
  readonly forget: () => Promise<void>;
}

interface JournalFile {
  readonly path: string;
  readonly handle: JournalHandle;
  /** Where the next entries go. */
  end: number;
  entries: AccessEntry[];
  /** What is on its way to it. */
  appending: Promise<unknown>;
}

/** Some minutes of a busy gateway. After that no further answers are given until PostgreSQL has what waits. */
const mostBytes = 64 * 1024 * 1024;
const mostTogether = 200;
const mostIdBytesTogether = 4 * 1024 * 1024;

/** Entries in lists that can each be written at once. */
export function groupsOf(entries: readonly AccessEntry[]): AccessEntry[][] {
  const groups: AccessEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const group = groups.at(-1);
    bytes += entry.employees.length;
    if (group && group.length < mostTogether && bytes <= mostIdBytesTogether) group.push(entry);
    else {
      groups.push([entry]);
      bytes = entry.employees.length;
    }
  }
  return groups;
}

async function writeAll(handle: JournalHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** What a journal does with a file; node:fs/promises has it. */
export type JournalHandle = Pick<FileHandle, 'write' | 'datasync' | 'truncate' | 'close'>;

type OpenHandle = (path: string) => Promise<JournalHandle>;

const openHandle: OpenHandle = (path) => open(path, 'wx', 0o600);

async function openFile(folder: string, openAt: OpenHandle): Promise<JournalFile> {
  const path = join(folder, `${randomUUID()}${journalEnding}`);
  return { path, handle: await openAt(path), end: 0, entries: [], appending: Promise.resolve() };
}

async function appendTo(file: JournalFile, entries: readonly AccessEntry[]): Promise<void> {
  const bytes = Buffer.from(entries.map(journalLine).join(''));
  try {
    await writeAll(file.handle, bytes, file.end);
    await file.handle.datasync();
  } catch (error) {
    // What was written of them would stand in the way of those that follow.
    await file.handle.truncate(file.end).catch(() => undefined);
    throw error;
  }
  file.end += bytes.length;
  file.entries.push(...entries);
}

/**
 * Opens the journal of this process in a folder that no other process uses. It has two files: while PostgreSQL takes what the
 * one holds, the other takes what comes.
 */
export async function openJournal(folder: string, openAt = openHandle): Promise<Journal> {
  let current = await openFile(folder, openAt);
  let other = await openFile(folder, openAt);
  await syncFolder(folder);

  async function forget(file: JournalFile): Promise<void> {
    file.entries = [];
    file.end = 0;
    await file.handle.truncate(0);
  }

  return {
    waiting: () => current.entries.length + other.entries.length,
    async append(entries) {
      const held = current.end + other.end;
      if (held > mostBytes) {
        throw new Error(
          `expected at most ${mostBytes} bytes of records to wait for PostgreSQL, but ${held} do`,
        );
      }
      const file = current;
      const appending = appendTo(file, entries);
      file.appending = appending.catch(() => undefined);
      await appending;
    },
    async cut() {
      if (other.entries.length > 0) throw new Error('expected the last cut to be let go of');
      const file = current;
      current = other;
      other = file;
      await file.appending;
      if (file.entries.length === 0) return undefined;
      return { groups: groupsOf(file.entries), forget: () => forget(file) };
    },
    async [Symbol.asyncDispose]() {
      for (const file of [current, other]) {
        await file.appending;
        await file.handle.close();
        if (file.entries.length === 0) await unlink(file.path);
      }
    },
  };
}
