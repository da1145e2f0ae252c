import { CellFault } from '../cells/cell.ts';
import { FileFault } from '../file-fault.ts';
import { isIdentity, systemOf } from '../map/bind.ts';
import type { PlacedField, Placement } from '../map/header.ts';
import type { TextRecord } from '../text/record-parser.ts';
import { columnName, type Sheet } from './sheet.ts';

/** A fault of a cell as it is staged with its row, until the checks in the database have added theirs. */
interface StagedFault {
  readonly field: string;
  readonly code: string;
  readonly expected: string;
  readonly got: string;
}

/** Makes the line of PostgreSQL's COPY text format that stages a row: its values, and all faults of its cells. */
export class CopyLines {
  readonly #sheet: Sheet;
  readonly #placement: Placement;
  readonly #file: number;
  readonly #empty: ReadonlySet<string>;
  /** In the order of the values; null where the files say nothing of a field. */
  readonly #fields: readonly (PlacedField | null)[];
  readonly #identities: readonly PlacedField[];
  /** Of the staging table, in the order of the values. */
  readonly columns: readonly string[];

  constructor(sheet: Sheet, placement: Placement, file: number, empty: readonly string[]) {
    this.#sheet = sheet;
    this.#placement = placement;
    this.#file = file;
    this.#empty = new Set(empty);
    const placed = new Map(placement.fields.map((field) => [field.name, field]));
    this.#fields = Object.keys(sheet.fields).map((name) => placed.get(name) ?? null);
    this.#identities = placement.fields.filter(({ name }) => isIdentity(sheet, name));
    const identities = sheet.identities ? ['identities'] : [];
    this.columns = [
      'file',
      'line',
      'faults',
      ...Object.keys(sheet.fields).map(columnName),
      ...identities,
    ];
  }

  lineOf(record: TextRecord, isCutOff: boolean): string {
    const faults: StagedFault[] = [];
    const missing = this.#placement.columnCount - record.cells.length;
    const fits = missing === 0 || (missing > 0 && this.#sheet.dialect?.shortRows === true);
    if (!fits) faults.push(this.#columnCount(record, isCutOff));
    let values = '';
    for (const field of this.#fields) {
      const value = fits && field ? this.#read(field, record, faults) : null;
      values += value === null ? '\t\\N' : `\t${escaped(value)}`;
    }
    if (this.#sheet.identities) {
      const links = fits ? this.#links(record, faults) : [];
      values += `\t${escaped(JSON.stringify(links))}`;
    }
    const staged = faults.length === 0 ? '\\N' : escaped(JSON.stringify(faults));
    return `${String(this.#file)}\t${String(record.line)}\t${staged}${values}\n`;
  }

  #read(field: PlacedField, record: TextRecord, faults: StagedFault[]): string | null {
    const cell =
      field.index === null ? (field.constant ?? '') : (record.cells[field.index] ?? '').trim();
    if (cell === '' || this.#empty.has(cell)) {
      if (field.field.required) {
        faults.push({ field: field.name, code: 'MISSING_VALUE', expected: 'a value', got: cell });
      }
      return null;
    }
    const value = field.read(cell);
    if (!(value instanceof CellFault)) return value;
    faults.push({ field: field.name, code: value.code, expected: value.expected, got: cell });
    return null;
  }

  #links(record: TextRecord, faults: StagedFault[]): { system: string; externalId: string }[] {
    return this.#identities.flatMap((field) => {
      const externalId = this.#read(field, record, faults);
      return externalId === null ? [] : [{ system: systemOf(field.name), externalId }];
    });
  }

  #columnCount(record: TextRecord, isCutOff: boolean): StagedFault {
    const cutOff = isCutOff
      ? '; it is the last line and no line break ends it: was the file cut off?'
      : '';
    return {
      field: '',
      code: 'COLUMN_COUNT',
      expected: `${String(this.#placement.columnCount)} cells`,
      got: `${String(record.cells.length)} cells${cutOff}`,
    };
  }
}

/** Whether a record has no cell at all: a blank line. */
export function isBlank({ cells }: TextRecord): boolean {
  return cells.every((cell) => cell === '');
}

/** The fault of a file whose header no row follows, or that has not even one. */
export function nothingIn(header: TextRecord | undefined): FileFault {
  return header
    ? new FileFault([
        {
          line: 2,
          column: '',
          expected: 'at least one row below the header',
          got: '',
          code: 'NO_ROWS',
        },
      ])
    : new FileFault([{ line: 1, column: '', expected: 'a header', got: '', code: 'EMPTY_FILE' }]);
}

/** As a value of COPY's text format: https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS */
function escaped(value: string): string {
  if (!/[\\\t\n\r]/.test(value)) return value;
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}
