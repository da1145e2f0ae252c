import type { Db } from '@loopgraph/kit/database';
import type { Logger } from '@loopgraph/kit/log';
import { sql } from 'drizzle-orm';
import { apiKeys } from './table.ts';

export interface LastUse extends AsyncDisposable {
  /** Remembers that a key was used now. */
  readonly note: (id: string) => void;
}

const everyMs = 60_000;

/**
 * Keeps when each key was last used: in memory, and in the database once a minute and when disposed. A process that is
 * killed loses what it noted since.
 */
export function keepLastUse(db: Db, logger: Logger): LastUse {
  let noted = new Map<string, Date>();
  const write = async () => {
    if (noted.size === 0) return;
    const writing = [...noted];
    noted = new Map();
    const rows = writing.map(([id, at]) => sql`(${id}, ${at.toISOString()}::timestamptz)`);
    try {
      await db.execute(sql`
        update ${apiKeys} as key set last_used_at = used.at
        from (values ${sql.join(rows, sql`, `)}) as used (id, at)
        where key.id = used.id and (key.last_used_at is null or key.last_used_at < used.at)`);
    } catch (err) {
      // Next time then, but for those that were used again since.
      noted = new Map([...writing, ...noted]);
      logger.warn({ err }, 'could not record when API keys were last used');
    }
  };
  const timer = setInterval(() => void write(), everyMs).unref();
  return {
    note: (id) => noted.set(id, new Date()),
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await write();
    },
  };
}
