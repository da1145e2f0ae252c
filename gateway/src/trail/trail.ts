import type { PooledDb } from '@loopgraph/kit/database';
import type { Logger } from '@loopgraph/kit/log';
import type { Access } from './access-record.ts';
import { fileAnchor, writeAnchor } from './anchor.ts';
import { createChain } from './chain.ts';
import { createGroupCommit } from './group-commit.ts';
import type { SigningKey } from './signing-key.ts';

export interface TrailOptions {
  /** Of the gateway's role. */
  readonly db: PooledDb;
  readonly key: SigningKey;
  /** Where anchors are kept besides; a file outside the database. */
  readonly anchorFile?: string | undefined;
  readonly logger: Logger;
}

/** Disposing of it writes what waits, and anchors it. */
export interface Trail extends AsyncDisposable {
  /** Resolves once PostgreSQL has it on disk; rejects where that fails, or takes too long. */
  readonly record: (access: Access) => Promise<void>;
  /** How many records wait to be written. */
  readonly waiting: () => number;
}

const patienceMs = 5000;
const anchorEveryMs = 60_000;
/** Long enough that busy moments are listed together, short enough that nobody waits to see who looked. */
const listAfterMs = 250;
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

/** Writes the audit trail of one process: docs/audit-trail.md. */
export function openTrail({ db, key, anchorFile, logger }: TrailOptions): Trail {
  const sql = db.$client;
  const chain = createChain(db, key);
  const commits = createGroupCommit<Access>(async (accesses) => {
    await chain.append(accesses);
    listSoon();
  });
  /** The number of the record that was anchored last, by chain. */
  const anchored = new Map<string, number>();
  let listing: NodeJS.Timeout | undefined;

  async function attempt(what: string, run: () => Promise<unknown>): Promise<void> {
    try {
      await run();
    } catch (err) {
      logger.warn({ err }, what);
    }
  }

  const list = () =>
    attempt(
      'the accesses of employees could not be listed; tried again with the next',
      async () => {
        listing = undefined;
        for (const { writer } of chain.heads()) {
          await sql`select audit.list_accesses(${writer})`;
        }
      },
    );

  function listSoon(): void {
    listing ??= setTimeout(() => void list(), listAfterMs).unref();
  }

  const anchor = () =>
    attempt('the audit trail could not be anchored; tried again with the next', async () => {
      for (const head of chain.heads()) {
        if (anchored.get(head.writer) === head.number) continue;
        const written = await writeAnchor(sql, key, head);
        anchored.set(head.writer, head.number);
        if (anchorFile !== undefined) await fileAnchor(anchorFile, written);
      }
    });

  const tidying = setTimeout(() => {
    void attempt('the audit trail could not be tidied', async () => {
      await sql`select audit.make_partitions(now())`;
      await sql`select audit.list_all_accesses()`;
    });
  }, tidyAfterMs).unref();
  const anchoring = setInterval(() => void anchor(), anchorEveryMs).unref();

  return {
    waiting: commits.waiting,
    record: (access) => within(patienceMs, commits.add(access)),
    async [Symbol.asyncDispose]() {
      clearTimeout(tidying);
      clearInterval(anchoring);
      await commits.idle();
      clearTimeout(listing);
      await list();
      await anchor();
    },
  };
}
