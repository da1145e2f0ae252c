import { PostgresJsSession } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import { compileMapRows, type MapRows } from './map-rows.ts';

type Prepare = PostgresJsSession<Sql, Record<string, never>, Record<string, never>>['prepareQuery'];

type Fields = NonNullable<Parameters<Prepare>[1]>;

/** Those of statements that are built once. */
const mappers = new WeakMap<Fields, { readonly mapRows: MapRows | undefined }>();

function mapRowsOf(fields: Fields): MapRows | undefined {
  const known = mappers.get(fields);
  if (known) return known.mapRows;
  const mapRows = compileMapRows(fields);
  mappers.set(fields, { mapRows });
  return mapRows;
}

/** A session of drizzle-orm that makes rows of many thousand without holding the event loop. */
export class PacedSession extends PostgresJsSession<
  Sql,
  Record<string, never>,
  Record<string, never>
> {
  override prepareQuery: Prepare = (query, fields, name, inArrayMode, mapper, ...rest) => {
    // It is awaited, though its type does not say so: https://github.com/drizzle-team/drizzle-orm, postgres-js/session.ts.
    const own = mapper ?? (fields && mapRowsOf(fields));
    return super.prepareQuery(query, fields, name, inArrayMode, own, ...rest);
  };
}
