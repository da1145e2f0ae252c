import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** A table that rows of another one refer to: one row each, by a foreign key. */
export interface Referred {
  readonly table: PgTable;
  readonly on: SQL;
}

/** A select of drizzle-orm, which takes a join in after its other parts, as long as it is not sent. */
interface OpenSelect {
  readonly $dynamic: () => { readonly leftJoin: (table: PgTable, on: SQL) => unknown };
}

/** Joins what `joined`, of a projection, has columns of; nothing where it has none. */
export function joinReferred(select: OpenSelect, joined: object, { table, on }: Referred): void {
  if (Object.keys(joined).length > 0) select.$dynamic().leftJoin(table, on);
}
