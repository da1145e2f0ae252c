import { sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { oncePer } from './batch.ts';
import { buildStatement, statements, type RunStatement } from './database/build-statement.ts';
import type { Db } from './database.ts';
import type { Projection } from './projection.ts';
import { anyOf, arrayText } from './sql.ts';

type IdentifiedTable = PgTable & { readonly id: PgColumn };

/** Gives the rows that exist among `ids`, in no order. */
export type SelectByIds<Table extends IdentifiedTable> = (
  db: Db,
  ids: readonly (string | number)[],
  projection: Projection<Table['_']['columns']>,
) => Promise<Table['$inferSelect'][]>;

/** What reads rows of `table` by their ids. */
export function selectByIds<Table extends IdentifiedTable>(table: Table): SelectByIds<Table> {
  const from: PgTable = table;
  const statementOf = oncePer(
    ({ columns }: Projection<Table['_']['columns']>): RunStatement<Table['$inferSelect'][]> =>
      buildStatement(
        statements
          .select(columns)
          .from(from)
          .where(anyOf(table.id, sql.placeholder('ids'))),
      ),
  );
  return (db, ids, projection) => statementOf(projection)(db, { ids: arrayText(ids) });
}
