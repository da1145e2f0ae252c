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

/**
 * Maps rows as drizzle-orm maps them (mapResultRow in its utils.ts), without looking the columns' kinds up for each row, and
 * without holding the event loop. Undefined where a row holds objects, which only joins of whole tables give.
 */
export function compileMapRows(selected: readonly SelectedField[]): MapRows | undefined {
  if (selected.some(({ path }) => path.length !== 1)) return undefined;
  const columns = selected.map(({ path: [name = ''], field }) => ({
    name,
    decode: decoderOf(field),
  }));

  function mapRow(values: readonly unknown[]): object {
    const row: Record<string, unknown> = {};
    for (let place = 0; place < columns.length; place++) {
      const column = columns[place];
      const value = values[place];
      if (column) row[column.name] = value === null ? null : column.decode(value);
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
