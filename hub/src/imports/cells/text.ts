import { CellFault, type Field } from './cell.ts';

/** Any text; at most `max` characters. */
export function text(max = 10_000): Field {
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

/** A text of the form `pattern`, which `expected` says in words; kept as `normalise` gives it. */
export function patterned(
  pattern: RegExp,
  expected: string,
  normalise = (cell: string) => cell,
): Field {
  const fault = new CellFault('MALFORMED', expected);
  return {
    ...text(),
    reader: () => (cell) => {
      const value = normalise(cell);
      return pattern.test(value) ? value : fault;
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
