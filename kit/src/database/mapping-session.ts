import { PostgresJsSession } from 'drizzle-orm/postgres-js';
import type { Sql } from 'postgres';
import { rowMapperFor } from './row-mapper.ts';

type Prepare = PostgresJsSession<Sql, Record<string, never>, Record<string, never>>['prepareQuery'];

/** A session of drizzle-orm that makes objects of rows quicker where it can. */
export class MappingSession extends PostgresJsSession<
  Sql,
  Record<string, never>,
  Record<string, never>
> {
  override prepareQuery: Prepare = (query, fields, name, inArrays, mapper, ...more) =>
    super.prepareQuery(
      query,
      fields,
      name,
      inArrays,
      mapper ?? (fields && rowMapperFor(fields)),
      ...more,
    );
}
