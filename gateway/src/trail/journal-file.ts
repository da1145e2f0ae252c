import { ftruncateSync, writeSync } from 'node:fs';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import type { AccessEntry } from './access-record.ts';

/** What a journal does with one of its files. */
export interface JournalHandle {
  /** Gives how many bytes it wrote; fewer than there are where there is no room for more. */
  readonly write: (text: string | Buffer, position: number) => number;
  readonly truncate: (length: number) => void;
  /** The same to nothing, in another thread: it takes more than a millisecond. */
  readonly empty: () => Promise<void>;
  readonly datasync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function handleOf(handle: FileHandle): JournalHandle {
  const { fd } = handle;
  return {
    // Not in another thread, which made answers of ten people take 0.1 ms more (docs/performance.md).
    write: (text, position) =>
      typeof text === 'string'
        ? writeSync(fd, text, position)
        : writeSync(fd, text, 0, text.length, position),
    truncate: (length) => {
      ftruncateSync(fd, length);
    },
    empty: () => handle.truncate(0),
    datasync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

/** A new file. */
export async function openHandle(path: string): Promise<JournalHandle> {
  return handleOf(await open(path, 'wx', 0o600));
}

/** Entries that come within it are brought to the disk together: each time takes 0.1 ms of the answers that come meanwhile. */
const syncAfterMs = 50;

/** A file of a journal, and what is in it. */
export class JournalFile {
  readonly path: string;
  entries: AccessEntry[] = [];
  /** Where the next entries go. */
  end = 0;
  readonly #handle: JournalHandle;
  /** Whether something was written since the last `datasync` began. */
  #isBehind = false;
  #timer: NodeJS.Timeout | undefined;
  #syncing: Promise<void> | undefined;
  #fault: Error | undefined;

  constructor(path: string, handle: JournalHandle) {
    this.path = path;
    this.#handle = handle;
  }

  /**
   * Writes the beginning of a line where the next one goes. That one is written over it, in half the time: the system has what it
   * takes at hand. Until then it has no end, and is no line for who reads the file.
   */
  begin(start: string): void {
    try {
      this.#handle.write(start, this.end);
    } catch {
      // The line itself is told.
    }
  }

  append(entry: AccessEntry, line: string): void {
    const length = Buffer.byteLength(line);
    try {
      this.#expectNoFault();
      for (let done = 0; done < length;) {
        // Without a copy, but where the rest of it is tried again.
        const rest = done === 0 ? line : Buffer.from(line).subarray(done);
        done += this.#handle.write(rest, this.end + done);
      }
    } catch (error) {
      this.#takeBack();
      throw error;
    }
    this.end += length;
    this.entries.push(entry);
    this.#isBehind = true;
    this.#timer ??= setTimeout(() => void this.#sync(), syncAfterMs).unref();
  }

  /** Of a file that nothing is appended to meanwhile. */
  async forget(): Promise<void> {
    this.entries = [];
    this.#isBehind = false;
    await this.#handle.empty();
    this.end = 0;
  }

  async close(): Promise<void> {
    await this.#sync();
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

  async #sync(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#syncing = this.#syncAfter(this.#syncing);
    await this.#syncing;
  }

  async #syncAfter(before: Promise<void> | undefined): Promise<void> {
    await before;
    if (!this.#isBehind) return;
    this.#isBehind = false;
    try {
      await this.#handle.datasync();
    } catch (error) {
      this.#fault = error instanceof Error ? error : new Error(String(error));
    }
  }
}
