import {
  openEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded.ts';
import { checkExternalPostgres } from './external.ts';

export interface AdminDatabaseOptions extends EmbeddedPostgresOptions {
  /** Of a PostgreSQL that is used instead of the home's own. */
  readonly databaseUrl?: string | undefined;
}

export type AdminDatabase = EmbeddedPostgres;

/** Where a command works: the PostgreSQL of `databaseUrl`, or else the home's own, started where need be. */
export async function openAdminDatabase(options: AdminDatabaseOptions): Promise<AdminDatabase> {
  const { databaseUrl, ...embedded } = options;
  if (databaseUrl === undefined) return await openEmbeddedPostgres(embedded);
  await checkExternalPostgres(databaseUrl);
  const stop = () => Promise.resolve();
  return { adminUrl: databaseUrl, isAlone: false, stop, [Symbol.asyncDispose]: stop };
}
