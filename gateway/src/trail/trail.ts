import type { PooledDb } from '@loopgraph/kit/database';
import type { Logger } from '@loopgraph/kit/log';
import { askedEntryOf, entryOf } from './access-entry.ts';
import type {
  Access,
  AccessEntry,
  AccessOutcome,
  AskedAccess,
  ChainHead,
} from './access-record.ts';
import { fileAnchor } from './anchor-file.ts';
import { writeAnchor, type Anchor } from './anchor.ts';
import { createChain } from './chain.ts';
import { createGroupCommit } from './group-commit.ts';
import { journalsIn, lineOf, lineStart } from './read-journal.ts';
import { openJournal, type Cut } from './journal.ts';
import type { SigningKey } from './signing-key.ts';
import { takeJournals } from './take-journals.ts';

export interface TrailOptions {
  /** Of the gateway's role. */
  readonly db: PooledDb;
  readonly key: SigningKey;
  /** Where anchors are kept besides; a file outside the database. */
  readonly anchorFile?: string | undefined;
  /** A folder that lasts as long as the database and that no other process uses: records are kept there until PostgreSQL has them. */
  readonly journalFolder?: string | undefined;
  readonly logger: Logger;
}

/**
 * Gives nothing where the system has the record in the journal, and else resolves once PostgreSQL has it on disk; throws or
 * rejects where that fails, or takes too long.
 */
export type Prepared = (outcome: AccessOutcome) => Promise<void> | undefined;

/** Disposing of it writes what waits, and anchors it. */
export interface Trail extends AsyncDisposable {
  /**
   * Does what can be done before it is known what became of it, and `early`, where that takes a while, more; throws where it cannot
   * be recorded.
   */
  readonly prepare: (asked: AskedAccess, options?: { readonly early: boolean }) => Prepared;
  readonly record: (access: Access) => Promise<void>;
  /** Lets whoever looks up the trail find all that was recorded so far. */
  readonly catchUp: () => Promise<void>;
  /** How many records wait to be written to PostgreSQL. */
  readonly waiting: () => number;
}

const patienceMs = 5000;
const anchorEveryMs = 60_000;
/** Long enough that busy moments are written and listed together, short enough that nobody waits to see who looked. */
const afterMs = 250;
const againAfterMs = 1000;
const tidyAfterMs = 1000;

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new Error(`expected the audit trail to be written within ${ms} ms`));
  }, ms);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Writes the audit trail of one process, and what those before it left in the journal: docs/audit-trail.md. */
export async function openTrail(options: TrailOptions): Promise<Trail> {
  const { db, key, anchorFile, journalFolder: folder, logger } = options;
  const sql = db.$client;
  const chain = createChain(sql, key);
  const left = folder === undefined ? [] : await journalsIn(folder);
  const journal = folder === undefined ? undefined : await openJournal(folder);
  const commits = createGroupCommit<AccessEntry>((entries) => chain.append(entries));
  let cut: Cut | undefined;
  let timer: NodeJS.Timeout | undefined;
  let bringing = Promise.resolve();
  /** How many were prepared early that are not recorded yet. */
  let expected = 0;
  /** The head that was anchored last. */
  let anchored: ChainHead | undefined;
  /** Anchors that PostgreSQL has, and the file not yet. */
  const unfiled: Anchor[] = [];

  async function attempt(what: string, run: () => Promise<unknown>): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (err) {
      logger.warn({ err }, what);
      return false;
    }
  }

  async function writeCut(): Promise<void> {
    cut ??= journal?.cut();
    if (!cut) return;
    for (const group of [...cut.groups]) {
      await chain.append(group);
      cut.groups.shift();
    }
    await cut.forget();
    cut = undefined;
  }

  async function writeJournal(): Promise<void> {
    for (const { path, written, unreadable } of await takeJournals(left, sql, chain)) {
      if (written > 0) logger.info({ path, written }, 'recorded what a process before had left');
      if (unreadable.length === 0) continue;
      logger.error({ path, unreadable }, 'expected records of accesses, got other lines; kept');
    }
    const isAgain = cut !== undefined;
    await writeCut();
    // What came while the one before could not be written.
    if (isAgain) await writeCut();
  }

  async function list(): Promise<void> {
    for (const { writer } of chain.heads()) await sql`select audit.list_accesses(${writer})`;
  }

  async function bring(): Promise<void> {
    const isWritten = await attempt(
      'records of accesses could not be written to PostgreSQL; tried again, and kept in the journal until then',
      writeJournal,
    );
    if (!isWritten) bringIn(againAfterMs);
    await attempt('the accesses of employees could not be listed; tried again with the next', list);
  }

  function bringNow(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    bringing = bringing.then(bring);
    return bringing;
  }

  function bringIn(ms: number): void {
    timer ??= setTimeout(() => void bringNow(), ms).unref();
  }

  async function fileAll(): Promise<void> {
    for (let next = unfiled.shift(); next; next = unfiled.shift()) {
      if (anchorFile === undefined) continue;
      try {
        await fileAnchor(anchorFile, next);
      } catch (error) {
        unfiled.unshift(next);
        throw error;
      }
    }
  }

  const anchor = () =>
    attempt('the audit trail could not be anchored; tried again with the next', async () => {
      for (const head of chain.heads()) {
        const written = head === anchored ? undefined : await writeAnchor(sql, key, head);
        anchored = head;
        // What was late, as after an hour without PostgreSQL, can have made many.
        chain.letGo(head);
        if (written) unfiled.push(written);
      }
      await fileAll();
    });

  const tidying = setTimeout(() => {
    void attempt('the audit trail could not be tidied', async () => {
      await sql`select audit.make_partitions(now())`;
      await sql`select audit.list_all_accesses()`;
    });
  }, tidyAfterMs).unref();
  const anchoring = setInterval(() => void anchor(), anchorEveryMs).unref();
  // Before anybody can ask who looked.
  if (left.length > 0) await bringNow();

  const prepare: Trail['prepare'] = (asked, { early } = { early: false }) => {
    const askedEntry = askedEntryOf(asked);
    const start = journal && lineStart(askedEntry);
    // Where many ask at once, others write all the time, and the system has what that takes at hand.
    const isAlone = early && ++expected === 1;
    if (isAlone && start !== undefined) journal?.begin(start);
    let isExpected = early;
    const bring = () => {
      bringIn(afterMs);
    };
    return (outcome) => {
      if (isExpected) expected -= 1;
      isExpected = false;
      const entry = entryOf(askedEntry, outcome);
      if (!journal || start === undefined)
        return within(patienceMs, commits.add(entry)).then(bring);
      journal.append(entry, lineOf(start, entry));
      bring();
      return undefined;
    };
  };

  return {
    waiting: () => commits.waiting() + (journal?.waiting() ?? 0),
    prepare,
    record: async (access) => prepare(access)(access),
    catchUp: async () => (timer ? bringNow() : bringing),
    async [Symbol.asyncDispose]() {
      clearTimeout(tidying);
      clearInterval(anchoring);
      await commits.idle();
      await bringNow();
      clearTimeout(timer);
      await anchor();
      await journal?.[Symbol.asyncDispose]();
    },
  };
}
