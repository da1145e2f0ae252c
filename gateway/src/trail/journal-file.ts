import { ftruncateSync, writeSync } from 'node:fs';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import type { AccessEntry } from './access-record.ts';
import { journalLine } from './read-journal.ts';

/** What a journal does with one of its files. */
export interface JournalHandle {
  /** Gives how many bytes it wrote; fewer than `length` where there is no room for more. */
  readonly write: (bytes: Buffer, from: number, length: number, position: number) => number;
  readonly truncate: (length: number) => void;
  readonly datasync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function handleOf(handle: FileHandle): JournalHandle {
  const { fd } = handle;
  return {
    // Not in another thread, which made answers of ten people take 0.1 ms more (docs/performance.md).
    write: (bytes, from, length, position) => writeSync(fd, bytes, from, length, position),
    truncate: (length) => {
      ftruncateSync(fd, length);
    },
    datasync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

/** A new file. */
export async function openHandle(path: string): Promise<JournalHandle> {
  return handleOf(await open(path, 'wx', 0o600));
}

/** A file of a journal, and what is in it. */
export class JournalFile {
  readonly path: string;
  entries: AccessEntry[] = [];
  /** Where the next entries go. */
  end = 0;
  readonly #handle: JournalHandle;
  #syncing: Promise<void> | undefined;
  /** Whether something was written since the last `datasync` began. */
  #isBehind = false;
  #fault: Error | undefined;

  constructor(path: string, handle: JournalHandle) {
    this.path = path;
    this.#handle = handle;
  }

  append(entries: readonly AccessEntry[]): void {
    const bytes = Buffer.from(entries.map(journalLine).join(''));
    try {
      this.#expectNoFault();
      for (let done = 0; done < bytes.length;) {
        done += this.#handle.write(bytes, done, bytes.length - done, this.end + done);
      }
    } catch (error) {
      this.#takeBack();
      throw error;
    }
    this.end += bytes.length;
    this.entries.push(...entries);
    this.#sync();
  }

  async forget(): Promise<void> {
    this.entries = [];
    this.end = 0;
    this.#handle.truncate(0);
    await this.#syncing;
  }

  async close(): Promise<void> {
    while (this.#syncing) await this.#syncing;
    await this.#handle.close();
    if (this.entries.length === 0) await unlink(this.path);
  }

  /** Whoever comes next after entries that did not get to the disk is refused, once: so that it does not go unseen. */
  #expectNoFault(): void {
    const fault = this.#fault;
    this.#fault = undefined;
    if (fault) throw fault;
  }

  /** What was written of entries that failed would stand in the way of those that follow. */
  #takeBack(): void {
    try {
      this.#handle.truncate(this.end);
    } catch {
      // They are told of what failed first; what follows is written over it.
    }
  }

  #sync(): void {
    this.#isBehind = true;
    this.#syncing ??= this.#syncAll();
  }

  async #syncAll(): Promise<void> {
    try {
      while (this.#isBehind) {
        this.#isBehind = false;
        await this.#handle.datasync();
      }
    } catch (error) {
      this.#fault = error instanceof Error ? error : new Error(String(error));
    } finally {
      this.#syncing = undefined;
    }
  }
}
