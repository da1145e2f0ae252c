import { asc, desc, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** The order that clients name; ascending where they name no direction. */
interface Order<Field> {
  readonly field: Field;
  readonly direction?: 'ASC' | 'DESC';
}

/** A total order of rows: by one column that is never null, then by a key that is unique. */
export interface Ordering<Key extends string = string> {
  /** Names it in cursors: one of another ordering is refused. */
  readonly name: string;
  readonly keys: readonly { readonly name: Key; readonly column: PgColumn }[];
  readonly descending: boolean;
}

/** Makes the orderings of a list, one for each field that clients may order by, each made unique by `id`. */
export function createOrderings<Field extends string, Key extends string>(
  list: string,
  fields: Readonly<Record<Field, readonly { readonly name: Key; readonly column: PgColumn }[]>>,
): (order: Order<Field>) => Ordering<Key> {
  const made = new Map<string, Ordering<Key>>();
  for (const [field, keys] of Object.entries<readonly { name: Key; column: PgColumn }[]>(fields)) {
    for (const direction of ['ASC', 'DESC']) {
      const name = `${list}.${field}.${direction}`;
      made.set(`${field} ${direction}`, { name, keys, descending: direction === 'DESC' });
    }
  }
  return ({ field, direction = 'ASC' }) => {
    const ordering = made.get(`${field} ${direction}`);
    if (!ordering)
      throw new Error(`expected an ordering of ${list}, but got: ${field} ${direction}`);
    return ordering;
  };
}

/** `order by` for reading a page: reversed where it is read from its end. */
export function orderBy({ keys, descending }: Ordering, backward: boolean): SQL[] {
  const direction = descending === backward ? asc : desc;
  return keys.map(({ column }) => direction(column));
}

/** The rows strictly after (or before) the one whose keys are `values`, by one comparison that an index answers. */
export function beyond(
  { keys, descending }: Ordering,
  values: readonly unknown[],
  side: 'after' | 'before',
): SQL {
  const columns = sql.join(
    keys.map(({ column }) => sql`${column}`),
    sql`, `,
  );
  const bounds = sql.join(
    keys.map(({ column }, index) => sql.param(values[index], column)),
    sql`, `,
  );
  return (side === 'after') === descending
    ? sql`(${columns}) < (${bounds})`
    : sql`(${columns}) > (${bounds})`;
}
