import { Column, is, SQL, Subquery } from 'drizzle-orm';
import { isLate, paced } from '../pace.ts';

/** A column of a result as drizzle-orm describes it: where its value goes, and what makes it. */
interface SelectedField {
  readonly path: readonly string[];
  readonly field: unknown;
}

type Decode = (value: unknown) => unknown;

/** Makes rows of what PostgreSQL sent. */
export type MapRows = (rows: readonly (readonly unknown[])[]) => Promise<object[]>;

/** What drizzle-orm keeps its decoders in; it does not declare them. */
interface Decoding {
  readonly mapFromDriverValue?: Decode;
  readonly decoder?: Decoding;
  readonly sql?: Decoding;
  readonly _?: { readonly sql?: Decoding };
}

function decoderOf(field: unknown): Decode {
  const from = field as Decoding;
  const decoding = is(field, Column)
    ? from
    : is(field, SQL)
      ? from.decoder
      : is(field, Subquery)
        ? from._?.sql?.decoder
        : from.sql?.decoder;
  if (!decoding?.mapFromDriverValue) throw new Error('expected a column that can be read');
  const { mapFromDriverValue } = decoding;
  return (value) => mapFromDriverValue.call(decoding, value);
}

interface MappedColumn {
  readonly place: number;
  readonly name: string;
  readonly decode: Decode;
}

type Row = Record<string, unknown>;

/** Reads `columns` into `row`; whether one of them is not null. */
function readInto(row: Row, columns: readonly MappedColumn[], values: readonly unknown[]): boolean {
  let isSome = false;
  for (const { place, name, decode } of columns) {
    const value = values[place];
    const isNull = value === null;
    isSome ||= !isNull;
    row[name] = isNull ? null : decode(value);
  }
  return isSome;
}

/**
 * Maps rows as drizzle-orm maps them (mapResultRow in its utils.ts), without looking the columns' kinds up for each row, and
 * without holding the event loop. Columns of a joined table that are in an object are null in place of it where all of them are.
 * Undefined where a row holds objects within objects.
 */
export function compileMapRows(selected: readonly SelectedField[]): MapRows | undefined {
  if (selected.some(({ path }) => path.length > 2)) return undefined;
  const own: MappedColumn[] = [];
  const joined = new Map<string, MappedColumn[]>();
  for (const [place, { path, field }] of selected.entries()) {
    const [first = '', second] = path;
    const column = { place, name: second ?? first, decode: decoderOf(field) };
    if (second === undefined) own.push(column);
    else joined.set(first, [...(joined.get(first) ?? []), column]);
  }
  const ofJoined = [...joined];

  function mapRow(values: readonly unknown[]): object {
    const row: Row = {};
    readInto(row, own, values);
    for (const [name, columns] of ofJoined) {
      const its: Row = {};
      row[name] = readInto(its, columns, values) ? its : null;
    }
    return row;
  }

  function* mapAll(rows: readonly (readonly unknown[])[]) {
    const mapped: object[] = [];
    for (const values of rows) {
      if (isLate()) yield;
      mapped.push(mapRow(values));
    }
    return mapped;
  }
  return (rows) => paced(mapAll(rows));
}
