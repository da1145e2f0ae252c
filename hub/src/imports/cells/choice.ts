import { CellFault, type CellReader, type Field } from './cell.ts';
import { text } from './text.ts';

/** One of `values`; letter case does not matter, and a space or hyphen stands for the underscore. */
export function choice(values: readonly string[]): Field {
  const known = new Set(values);
  const fault = new CellFault('UNKNOWN_VALUE', `one of ${values.join(', ')}`);
  return {
    ...text(),
    reader: () => (cell) => {
      const value = cell.toUpperCase().replaceAll(/[\s-]+/g, '_');
      return known.has(value) ? value : fault;
    },
  };
}

/** One of `values`, exactly. */
export function exactly(...values: readonly string[]): Field {
  const known = new Set(values);
  const fault = new CellFault(
    'UNKNOWN_VALUE',
    `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`,
  );
  return { ...text(), reader: () => (cell) => (known.has(cell) ? cell : fault) };
}

/** `true` or `false`; anything else needs a translation in the map. */
export function flag(): Field {
  const fault = new CellFault('UNKNOWN_VALUE', 'true or false, or a translation of it in the map');
  return {
    ...text(),
    sqlType: 'boolean',
    reader: () => (cell) => {
      const value = cell.toLowerCase();
      return value === 'true' || value === 'false' ? value : fault;
    },
  };
}

/** Reads what `translations` makes of a cell; a cell without a translation is a fault that lists the known ones. */
export function translated(
  translations: ReadonlyMap<string, string>,
  read: CellReader,
): CellReader {
  const known = [...translations.keys()].map((value) => JSON.stringify(value)).join(', ');
  const fault = new CellFault('UNKNOWN_VALUE', `one of ${known}, which the map translates`);
  return (cell) => {
    const value = translations.get(cell);
    return value === undefined ? fault : read(value);
  };
}
