import { createDatabase } from '../../../test/support/database.ts';
import { openViewerDatabase, type Db, type SentQuery } from '../../src/database.ts';
import { nobody, type Viewer } from '../../src/viewer.ts';

/** An empty database whose statements can be looked at. */
export interface WatchedDatabase extends AsyncDisposable {
  /** Of nobody. */
  readonly db: Db;
  readonly forViewer: (viewer: Viewer) => Db;
  /** What was sent for viewers so far. */
  readonly sent: SentQuery[];
}

/** One in which `setup`, some SQL, was run. */
export async function openWatchedDatabase(setup: string): Promise<WatchedDatabase> {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createDatabase({ migrated: false }));
  const sent: SentQuery[] = [];
  const { forViewer } = stack.use(
    openViewerDatabase({
      url: database.adminUrl,
      poolSize: 2,
      onQuery: (query) => sent.push(query),
    }),
  );
  const db = forViewer(nobody);
  await db.transaction(async (transaction) => {
    await transaction.execute(setup);
  });
  sent.length = 0;
  const owned = stack.move();
  return { db, forViewer, sent, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
