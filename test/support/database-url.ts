/** Migrated and empty. */
export const TEMPLATE = 'loopgraph_template';

/** The same server and user, another database. */
export function databaseUrl(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}
