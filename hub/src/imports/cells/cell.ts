import type { FaultCode } from '../fault-codes.ts';
import type { DateFormat } from './date-format.ts';
import type { TimeZone } from './time-zone.ts';

/** Why a cell cannot be taken. */
export class CellFault {
  readonly code: FaultCode;
  readonly expected: string;

  constructor(code: FaultCode, expected: string) {
    this.code = code;
    this.expected = expected;
  }
}

/** How the cells of one column are written; from the map file, or its defaults. */
export interface CellSettings {
  readonly dates: readonly DateFormat[];
  readonly timeZone: TimeZone;
  readonly decimal: '.' | ',';
  readonly now: Date;
}

/** The value of a cell that is not empty, as PostgreSQL reads it, or why there is none. */
export type CellReader = (text: string) => string | CellFault;

/** One fact of a row. */
export interface Field {
  readonly sqlType:
    'text' | 'text[]' | 'date' | 'timestamptz(3)' | 'double precision' | 'integer' | 'boolean';
  /** Every row has a value for it. */
  readonly required: boolean;
  readonly reader: (settings: CellSettings) => CellReader;
  /** It names an employee, by one of several ways that the map chooses. */
  readonly namesEmployee: boolean;
}

export function optional(field: Field): Field {
  return { ...field, required: false };
}
