import { PostgresJsSession } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import { compileMapRows } from './map-rows.ts';

type Prepare = PostgresJsSession<Sql, Record<string, never>, Record<string, never>>['prepareQuery'];

/** A session of drizzle-orm that makes rows of many thousand without holding the event loop. */
export class PacedSession extends PostgresJsSession<
  Sql,
  Record<string, never>,
  Record<string, never>
> {
  override prepareQuery: Prepare = (query, fields, name, inArrayMode, mapper, ...rest) => {
    // It is awaited, though its type does not say so: https://github.com/drizzle-team/drizzle-orm, postgres-js/session.ts.
    const own = mapper ?? (fields && compileMapRows(fields));
    return super.prepareQuery(query, fields, name, inArrayMode, own, ...rest);
  };
}
