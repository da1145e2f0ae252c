import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { AccessEntry } from './access-record.ts';
import { JournalFile, openHandle } from './journal-file.ts';
import { journalEnding, syncFolder } from './read-journal.ts';

/**
 * Entries in files that PostgreSQL does not have yet. Disposing of it removes those files where all of them were let go of;
 * what they hold else is there for the next process.
 */
export interface Journal extends AsyncDisposable {
  /** Makes the next `append` quicker by writing `start`, which its line may begin with, while there is time. */
  readonly begin: (start: string) => void;
  /**
   * When it returns, the system has the line of the entry, whatever becomes of this process, and is told to bring it to the disk;
   * where it throws, it is not in the journal.
   */
  readonly append: (entry: AccessEntry, line: string) => void;
  /** What was appended since the last cut; undefined where nothing was. The last cut must have been let go of. */
  readonly cut: () => Cut | undefined;
  /** How many entries were not let go of yet. */
  readonly waiting: () => number;
}

export interface Cut {
  /** As much each as is to be written together; those that are written are taken off. */
  readonly groups: AccessEntry[][];
  /** Once PostgreSQL has them; to be called again where it rejects. */
  readonly forget: () => Promise<void>;
}

/** Some minutes of a busy gateway. After that no further answers are given until PostgreSQL has what waits. */
const mostBytes = 64 * 1024 * 1024;
const mostTogether = 200;
/** Characters of ids; they are packed and hashed in one go. */
const mostIdTextTogether = 2 * 1024 * 1024;

/** Entries in lists that can each be written at once. */
export function groupsOf(entries: readonly AccessEntry[]): AccessEntry[][] {
  const groups: AccessEntry[][] = [];
  let length = 0;
  for (const entry of entries) {
    const group = groups.at(-1);
    length += entry.employees.length;
    if (group && group.length < mostTogether && length <= mostIdTextTogether) group.push(entry);
    else {
      groups.push([entry]);
      length = entry.employees.length;
    }
  }
  return groups;
}

async function openFile(folder: string, openAt: typeof openHandle): Promise<JournalFile> {
  const path = join(folder, `${randomUUID()}${journalEnding}`);
  return new JournalFile(path, await openAt(path));
}

/**
 * Opens the journal of this process in a folder that no other process uses. It has two files: while PostgreSQL takes what the
 * one holds, the other takes what comes.
 */
export async function openJournal(folder: string, openAt = openHandle): Promise<Journal> {
  let current = await openFile(folder, openAt);
  let other = await openFile(folder, openAt);
  await syncFolder(folder);
  return {
    waiting: () => current.entries.length + other.entries.length,
    begin(start) {
      current.begin(start);
    },
    append(entry, line) {
      const held = current.end + other.end;
      if (held > mostBytes) {
        throw new Error(
          `expected at most ${mostBytes} bytes of records to wait for PostgreSQL, but ${held} do`,
        );
      }
      current.append(entry, line);
    },
    cut() {
      if (other.end > 0) throw new Error('expected the last cut to be let go of');
      const file = current;
      if (file.entries.length === 0) return undefined;
      current = other;
      other = file;
      return {
        groups: groupsOf(file.entries),
        forget: () => file.forget(),
      };
    },
    async [Symbol.asyncDispose]() {
      await current.close();
      await other.close();
    },
  };
}
