import type { Session } from '../../hub/src/postgres/session.ts';

export interface Column {
  readonly name: string;
  readonly type: string;
  /** The table that it refers to by a foreign key. */
  readonly references: string | null;
}

/** A table or view of a subgraph's schema, as `schema.name`. */
export interface Relation {
  readonly name: string;
  readonly kind: 'table' | 'view' | 'materialized view';
  readonly columns: readonly Column[];
  /** The roles other than its owner that may read it. */
  readonly readers: readonly string[];
}

/** Everything in these schemas that holds rows, by name. */
export async function readCatalogue(sql: Session, schemas: readonly string[]): Promise<Relation[]> {
  return await sql<Relation[]>`
    select c.oid::regclass::text as name,
      case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end as kind,
      array(
        select rolname::text from pg_roles
        where rolname like 'loopgraph!_%' escape '!' and has_table_privilege(rolname, c.oid, 'select')
          and has_schema_privilege(rolname, c.relnamespace, 'usage')
        order by 1
      ) as readers,
      (
        select json_agg(json_build_object(
          'name', a.attname, 'type', format_type(a.atttypid, null),
          'references', (
            select max(f.confrelid::regclass::text) from pg_constraint f
            where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any (f.conkey)
              -- Of a key of several columns, the first is what is referred to; the others are held equal to it.
              and a.attnum = f.conkey[1]
          )
        ) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      ) as columns
    from pg_class c
    where c.relnamespace = any (${[...schemas]}::regnamespace[]) and c.relkind in ('r', 'p', 'f', 'v', 'm')
    order by 1`;
}
