import { sql, type Placeholder, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

type Element = string | number | Date | null;

const special = /[{}",\\\s]/;

function needsQuotes(text: string): boolean {
  return text === '' || special.test(text) || (text.length === 4 && text.toLowerCase() === 'null');
}

function arrayElement(value: Element): string {
  if (value === null) return 'null';
  const text = value instanceof Date ? value.toISOString() : String(value);
  return needsQuotes(text) ? `"${text.replace(/["\\]/g, String.raw`\$&`)}"` : text;
}

/**
 * `values` as Postgres writes arrays: drizzle-orm takes the serializers of date[] and timestamptz[] from postgres.js, and its
 * general one escapes every element.
 */
export function arrayText(values: readonly Element[]): string {
  return `{${values.map(arrayElement).join(',')}}`;
}

/** Values, or the placeholder of their `arrayText` in a statement that is built once. */
type Elements = readonly Element[] | Placeholder;

/** `values` as one parameter, an array of `type` (Postgres's name). */
export function arrayOf(type: string, values: Elements): SQL {
  const parameter = Array.isArray(values) ? sql.param(arrayText(values)) : values;
  return sql`${parameter}::${sql.raw(type)}[]`;
}

/** `column = any(values)` with one parameter, so that the statement stays the same however many there are. */
export function anyOf(column: PgColumn, values: Elements): SQL {
  return sql`${column} = any(${arrayOf(column.getSQLType(), values)})`;
}

/** `condition` of the value where there is one; no condition where there is none. */
export function given<T>(
  value: T | null | undefined,
  condition: (value: T) => SQL,
): SQL | undefined {
  return value == null ? undefined : condition(value);
}

type ElementType = 'uuid' | 'text' | 'smallint' | 'date' | 'timestamptz';

/** Lists of equal length as the columns of a table `name`, a row for each place, sent as one parameter a list. */
export function unnested<Name extends string>(
  name: string,
  lists: Readonly<Record<Name, readonly [type: ElementType, values: readonly Element[]]>>,
): { readonly table: SQL; readonly columns: Readonly<Record<Name, SQL<string>>> } {
  const entries = Object.entries<readonly [ElementType, readonly Element[]]>(lists);
  const arrays = entries.map(([, [type, values]]) => arrayOf(type, values));
  const names = entries.map(([column]) => sql.identifier(column));
  return {
    table: sql`unnest(${sql.join(arrays, sql`, `)}) as ${sql.identifier(name)}(${sql.join(names, sql`, `)})`,
    columns: Object.fromEntries(
      entries.map(([column]) => [
        column,
        sql<string>`${sql.identifier(name)}.${sql.identifier(column)}`,
      ]),
    ) as Record<Name, SQL<string>>,
  };
}
