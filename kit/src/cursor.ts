import type { PgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { isInCalendar } from './calendar.ts';
import { RequestError } from './errors.ts';
import { isUuid } from './ids.ts';
import type { Ordering } from './ordering.ts';

const cursorShape = z.tuple([z.string()], z.union([z.string(), z.number()]));

/** The opaque cursor of a row: the ordering's name and the row's keys in it. */
export function encodeCursor(ordering: Ordering, row: object): string {
  const values = ordering.keys.map(({ name }) => {
    const value: unknown = Reflect.get(row, name);
    if (value === undefined)
      throw new Error(`expected the row to carry its ordering key "${name}"`);
    return value;
  });
  return Buffer.from(JSON.stringify([ordering.name, ...values])).toString('base64url');
}

function refuse(argument: string, expected: string, got: string): never {
  throw new RequestError(
    'INVALID_CURSOR',
    `Expected "${argument}" to be ${expected}, but got: ${got}.`,
  );
}

/** What `sql.param` takes for this column, or undefined where `value` could not have come from it. */
function parseKey(column: PgColumn, value: string | number | undefined): unknown {
  switch (column.getSQLType()) {
    case 'uuid':
      return typeof value === 'string' && isUuid(value) ? value : undefined;
    case 'text':
      return typeof value === 'string' && !value.includes('\0') ? value : undefined;
    case 'date':
      return typeof value === 'string' && isDay(value) ? value : undefined;
    case 'smallint':
    case 'integer':
      return Number.isSafeInteger(value) ? value : undefined;
    case 'double precision':
      return typeof value === 'number' ? value : undefined;
    default: {
      const instant = new Date(value ?? Number.NaN);
      return isInCalendar(instant) ? instant : undefined;
    }
  }
}

function isDay(value: string): boolean {
  const day = new Date(value);
  return isInCalendar(day) && day.toISOString().slice(0, 10) === value;
}

/** The keys that a cursor carries. INVALID_CURSOR where it is not one of this list, or of another ordering. */
export function decodeCursor(
  cursor: string,
  ordering: Ordering,
  argument: 'after' | 'before',
): readonly unknown[] {
  const shown = JSON.stringify(cursor.length > 100 ? `${cursor.slice(0, 100)}…` : cursor);
  let decoded: z.infer<typeof cursorShape>;
  try {
    decoded = cursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    return refuse(argument, 'a cursor that this field gave', shown);
  }
  const [name, ...values] = decoded;
  if (name !== ordering.name) {
    return refuse(
      argument,
      `a cursor of the ordering ${ordering.name}`,
      `one of ${JSON.stringify(name)}`,
    );
  }
  const keys = ordering.keys.map(({ column }, index) => parseKey(column, values[index]));
  if (values.length !== keys.length || keys.includes(undefined)) {
    return refuse(argument, 'a cursor that this field gave', shown);
  }
  return keys;
}
