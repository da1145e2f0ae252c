import { parse, visit } from 'graphql';
import { isFields } from '@loopgraph/kit/fields';

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  const runs = /^[=+\-@＝＋－＠\t\r\n]/.test(value) && !/^[+-]?[\d.]+$/.test(value);
  return runs ? `'${value}` : value;
}

function below(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((each, key) => (isFields(each) ? each[key] : undefined), value);
}

/** Tells of a response key of `query` whether it is a list, by the names of the fields that are. */
export function listKeysOf(query: string, lists: ReadonlySet<string>): ReadonlySet<string> {
  const keys = new Set<string>();
  visit(parse(query), {
    Field({ alias, name }) {
      if (lists.has(name.value)) keys.add((alias ?? name).value);
    },
  });
  return keys;
}

type Column = readonly string[];

/**
 * The rows that a CSV with `columns` has for an item, as docs/rest-and-exports.md says: the one list beneath it becomes rows, and
 * several are JSON, be they within one or beside each other.
 */
export function rowsOfItem(
  item: unknown,
  columns: readonly Column[],
  isList: ReadonlySet<string>,
): string[][] {
  const listOf = (column: Column) => {
    const end = column.findIndex((key) => isList.has(key));
    return end < 0 ? undefined : column.slice(0, end + 1).join('.');
  };
  const lists = [...new Set(columns.flatMap((column) => listOf(column) ?? []))];
  const only = lists.length === 1 ? lists[0] : undefined;
  const cells = columns.map((column) => cellOf(below(item, column)));
  if (only === undefined) return [cells];
  const found = below(item, only.split('.'));
  const items: readonly unknown[] = Array.isArray(found) && found.length > 0 ? found : [undefined];
  const within = columns.filter((column) => listOf(column) === only);
  const rest = within.map((column) => column.slice(only.split('.').length));
  return items.flatMap((each) =>
    rowsOfItem(each, rest, isList).map((row) =>
      columns.map((column, index) => row[within.indexOf(column)] ?? cells[index] ?? ''),
    ),
  );
}
