import { CellFault, type Field } from './cell.ts';

interface Range {
  readonly min: number;
  readonly max: number;
  /** The lower bound itself is out of range. */
  readonly above?: boolean;
}

/** A number in the map's decimal notation, without grouping, percent signs or exponents. */
export function number({ min, max, above = false }: Range): Field {
  const range = above
    ? `above ${String(min)} and at most ${String(max)}`
    : `from ${String(min)} to ${String(max)}`;
  const outOfRange = new CellFault('OUT_OF_RANGE', `a number ${range}`);
  return {
    sqlType: 'double precision',
    required: true,
    namesEmployee: false,
    reader: ({ decimal }) => {
      const form = decimal === ',' ? /^[+-]?\d+(,\d+)?$/ : /^[+-]?\d+(\.\d+)?$/;
      const notNumber = new CellFault(
        'NOT_A_NUMBER',
        `a number ${range}, such as ${decimal === ',' ? '3,5' : '3.5'}`,
      );
      return (cell) => {
        if (!form.test(cell)) return notNumber;
        const value = Number(decimal === ',' ? cell.replace(',', '.') : cell);
        return value < min || value > max || (above && value === min) ? outOfRange : String(value);
      };
    },
  };
}

export function integer({ min, max }: Range): Field {
  const expected = `a whole number from ${String(min)} to ${String(max)}`;
  const notNumber = new CellFault('NOT_A_NUMBER', expected);
  const outOfRange = new CellFault('OUT_OF_RANGE', expected);
  return {
    ...number({ min, max }),
    sqlType: 'integer',
    reader: () => (cell) => {
      if (!/^[+-]?\d+$/.test(cell)) return notNumber;
      const value = Number(cell);
      return value < min || value > max ? outOfRange : String(value);
    },
  };
}
