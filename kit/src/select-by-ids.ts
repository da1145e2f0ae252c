import { sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { oncePerObject } from './batch.ts';
import { beginStatement, buildStatement, type RunStatement } from './database/build-statement.ts';
import type { Db } from './database.ts';
import { joinReferred, type Referred } from './join-referred.ts';
import type { Projection } from './projection.ts';
import { anyOf, arrayText } from './sql.ts';

type IdentifiedTable = PgTable & { readonly id: PgColumn };

/** Gives the rows that exist among `ids`, in no order. */
export type SelectByIds<Table extends IdentifiedTable> = (
  db: Db,
  ids: readonly (string | number)[],
  projection: Projection<Table['_']['columns']>,
) => Promise<Table['$inferSelect'][]>;

/** What reads rows of `table` by their ids, with what their projections join of `referred`. */
export function selectByIds<Table extends IdentifiedTable>(
  table: Table,
  referred?: Referred,
): SelectByIds<Table> {
  const from: PgTable = table;
  const statementOf = oncePerObject(({ columns }: Projection<Table['_']['columns']>) =>
    oncePerObject((joined: object): RunStatement<Table['$inferSelect'][]> => {
      const selected: Table['_']['columns'] = { ...columns, ...joined };
      const select = beginStatement()
        .select(selected)
        .from(from)
        .where(anyOf(table.id, sql.placeholder('ids')));
      if (referred) joinReferred(select, joined, referred);
      return buildStatement(select);
    }),
  );
  return (db, ids, projection) =>
    statementOf(projection)(projection.joined(ids.length))(db, { ids: arrayText(ids) });
}
