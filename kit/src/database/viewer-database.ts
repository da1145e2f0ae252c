import { sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { DatabaseOptions, Db } from './database-options.ts';
import { nobody, type Viewer } from '../viewer.ts';
import { openConnections } from './connections.ts';
import { observerFor } from './observe.ts';
import { PacedSession } from './paced-session.ts';
import { queryLogger } from './query-logger.ts';
import { read } from './read.ts';
import type { RequestScope } from './request-scope.ts';
import { subjectColumnsBy } from './subject-columns.ts';
import { createViewerClient } from './viewer-client.ts';
import { viewerSettings } from './viewer-settings.ts';

/** A database of which everyone sees what row-level security lets them. */
export interface ViewerDatabase extends AsyncDisposable {
  /**
   * What one request of `viewer` sends its statements with. Each runs in a read-only transaction of its own, or in that
   * of `Db.transaction`, in which the policies know who is asking; none ever runs with another viewer's rights.
   */
  readonly forViewer: (viewer: Viewer, scope?: RequestScope) => Db;
  /** Asks for nothing; rejects where PostgreSQL does not answer. */
  readonly ping: () => Promise<void>;
}

/** Opens connections as they are needed, up to `poolSize`. */
export function openViewerDatabase(options: DatabaseOptions): ViewerDatabase {
  const { url, poolSize = 8, onQuery } = options;
  const connections = openConnections(url, poolSize);
  // One for all: it remembers the names of columns.
  const dialect = new PgDialect({ casing: 'snake_case' });
  const logger = queryLogger(onQuery);

  const subjectColumns = subjectColumnsBy((statement) =>
    read(connections, statement, { settings: viewerSettings(nobody) }),
  );

  function dbOf(viewer: Viewer, scope: RequestScope, log = logger): Db {
    const settings = viewerSettings(viewer);
    const { signal } = scope;
    const observe = observerFor(scope, subjectColumns);
    const client = createViewerClient(connections, { settings, signal }, observe);
    const session = new PacedSession(client, dialect, undefined, log);
    return new PostgresJsDatabase(dialect, session, undefined);
  }
  return {
    forViewer: (viewer, scope = {}) => dbOf(viewer, scope),
    async ping() {
      await dbOf(nobody, {}, {}).execute(sql`select 1`);
    },
    [Symbol.asyncDispose]: () => connections[Symbol.asyncDispose](),
  };
}
