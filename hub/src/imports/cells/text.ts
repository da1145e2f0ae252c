import { CellFault, type Field } from './cell.ts';

/** As much as an index surely holds: an entry of PostgreSQL's has some 2,700 bytes at most, and a character up to four. */
const mostIndexed = 500;

/** Any text; at most `max` characters. */
export function text(max = mostIndexed): Field {
  const fault = new CellFault('MALFORMED', `a text of at most ${String(max)} characters`);
  return {
    sqlType: 'text',
    required: true,
    namesEmployee: false,
    reader: () => (cell) => (cell.length <= max ? cell : fault),
  };
}

/** An employee, by number unless the map says by what else. */
export function employeeReference(): Field {
  return { ...text(500), namesEmployee: true };
}

/** A text of the form `pattern`, which `expected` says in words, and no longer than others; kept as `normalise` gives it. */
export function patterned(
  pattern: RegExp,
  expected: string,
  normalise = (cell: string) => cell,
): Field {
  const fault = new CellFault('MALFORMED', expected);
  const { reader, ...field } = text();
  return {
    ...field,
    reader: (settings) => {
      const read = reader(settings);
      return (cell) => {
        const value = normalise(cell);
        return pattern.test(value) ? read(value) : fault;
      };
    },
  };
}

/** Several texts in one cell, one a line. */
export function textLines(): Field {
  return {
    ...text(),
    sqlType: 'text[]',
    reader: () => (cell) => {
      const lines = cell.split(/\r\n|\n|\r/).map((line) => line.trim());
      const quoted = lines
        .filter((line) => line !== '')
        .map((line) => `"${line.replaceAll(/["\\]/g, '\\$&')}"`);
      return `{${quoted.join(',')}}`;
    },
  };
}
