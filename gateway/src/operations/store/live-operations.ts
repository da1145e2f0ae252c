import type { Db } from '@loopgraph/kit/database';
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { StoredOperation } from '../operation-store.ts';
import { operations } from './tables.ts';

/** A published operation, and when it was. */
export interface PublishedOperation extends StoredOperation {
  readonly publishedAt: Date;
}

/** What is published and not retired, of the client `of` or of all: by client, name, and the latest version first. */
export async function liveOperations(
  db: Pick<Db, 'select'>,
  of?: string,
): Promise<readonly PublishedOperation[]> {
  const { client, version, id, clientName, name, type, body, publishedAt, retiredAt } = operations;
  const rows = await db
    .select({ client, version, id, clientName, name, type, body, publishedAt })
    .from(operations)
    .where(and(isNull(retiredAt), of === undefined ? undefined : eq(client, of)))
    .orderBy(asc(client), asc(name), desc(version), asc(id), asc(clientName));
  return rows.map(({ clientName: served, ...row }) =>
    served === '' ? row : { ...row, clientName: served },
  );
}
