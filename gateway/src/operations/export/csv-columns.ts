import { getNullableType, isListType } from 'graphql';
import { isFields, ownValue } from '@loopgraph/kit/fields';
import {
  selectedFields,
  type SelectedField,
  type Selecting,
} from '../selection/selected-fields.ts';
import { itemTypeOf } from './heart.ts';

/** How items become rows of a table. */
export interface Table {
  /** The names of the columns: response keys from the item down, joined by dots, in the order of the selection. */
  readonly columns: readonly string[];
  /** The rows that an item becomes, one at least: a value for each column, undefined where there is none. */
  readonly rowsOf: (item: unknown) => Iterable<readonly unknown[]>;
}

interface Column {
  readonly keys: readonly string[];
  readonly field: SelectedField;
}

/** The leaves and lists of an item, looking through objects but not into lists. */
function columnsOf(
  selecting: Selecting,
  selections: SelectedField['selections'],
  above: readonly string[] = [],
): readonly Column[] {
  return selectedFields(selecting, selections).flatMap((field) => {
    const keys = [...above, field.key];
    if (itemTypeOf(field) || field.selections.length === 0) return [{ keys, field }];
    return columnsOf(selecting, field.selections, keys);
  });
}

function valueAt(item: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (value, key) => (isFields(value) ? ownValue(value, key) : undefined),
    item,
  );
}

function isNestedList(field: SelectedField): boolean {
  const item = itemTypeOf(field);
  return item !== undefined && isListType(getNullableType(item));
}

/**
 * The table of the items of `list`. Objects become columns. Where there is one list beneath an item, the item becomes a row
 * for each of that list's items, with its own values repeated, and one row where the list is empty or null; so on within that
 * list. Where there are several beside each other, no rows can be made of them that would not make up pairs: each is one column
 * then, of JSON.
 */
export function tableOf(
  selecting: Selecting,
  list: SelectedField,
  name: readonly string[] = [],
): Table {
  if (list.selections.length === 0 || isNestedList(list)) {
    const column = name.length > 0 ? name.join('.') : list.key;
    return { columns: [column], rowsOf: (item) => [[item]] };
  }
  const columns = columnsOf(selecting, list.selections);
  const lists = columns.filter(({ field }) => itemTypeOf(field));
  const only = lists.length === 1 ? lists[0] : undefined;
  const nested = only && tableOf(selecting, only.field, [...name, ...only.keys]);
  const blank = [nested?.columns.map(() => undefined) ?? []];

  function* rowsOf(item: unknown): Generator<readonly unknown[]> {
    const below = only && valueAt(item, only.keys);
    const items: readonly unknown[] = Array.isArray(below) ? below : [];
    const values = columns.map(({ keys }) => [valueAt(item, keys)]);
    const at = only ? columns.indexOf(only) : -1;
    const nestedRows = nested && items.length > 0 ? rowsOfAll(nested, items) : blank;
    for (const row of nestedRows) {
      yield values.flatMap((value, index) => (index === at ? row : value));
    }
  }
  return {
    columns: columns.flatMap((column) =>
      column === only && nested ? nested.columns : [[...name, ...column.keys].join('.')],
    ),
    rowsOf,
  };
}

/** The rows of many items, in their order. */
export function* rowsOfAll(
  { rowsOf }: Table,
  items: Iterable<unknown>,
): Generator<readonly unknown[]> {
  for (const item of items) yield* rowsOf(item);
}
