import { FileFault, type Fault } from '../file-fault.ts';
import type { TextRecord } from '../text/record-parser.ts';
import type { Sheet } from '../staging/sheet.ts';
import { bindIdentity, isIdentity, type BoundField } from './bind.ts';
import type { ImportMap } from './map-file.ts';

/** A field with the place of its cell in each row; null for a constant. */
export interface PlacedField extends BoundField {
  readonly index: number | null;
  /** As the header has it. */
  readonly column: string;
}

export interface Placement {
  readonly fields: readonly PlacedField[];
  readonly columnCount: number;
  /** Columns that no field reads. */
  readonly unread: readonly string[];
}

const DELIMITERS = [',', ';', '\t', '|'];

/** Finds each field's column; says every column that is missing or stands twice, or that the delimiter is another. */
export function placeFields(
  header: TextRecord,
  sheet: Sheet,
  bound: readonly BoundField[],
  map: ImportMap,
  delimiter: string,
  now: Date,
): Placement {
  refuseOtherDelimiter(header, delimiter);
  const mapped = new Set(bound.flatMap(({ columns }) => columns));
  const identities = header.cells.filter((name) => isIdentity(sheet, name) && !mapped.has(name));
  const all = [...bound, ...identities.map((name) => bindIdentity(name, map, now))];
  const faults: Fault[] = [];
  const fields: PlacedField[] = [];
  for (const field of all) {
    if (field.constant !== null) fields.push({ ...field, index: null, column: field.name });
    const places = header.cells.flatMap((name, index) =>
      field.columns.includes(name) ? [{ name, index }] : [],
    );
    const [place] = places;
    if (places.length > 1) faults.push(duplicateColumn(header, places));
    else if (place) fields.push({ ...field, index: place.index, column: place.name });
    else if (field.columnRequired && field.constant === null)
      faults.push(missingColumn(header, field));
  }
  if (faults.length > 0) throw new FileFault(faults);
  const read = new Set(fields.map(({ index }) => index));
  const unread = header.cells.filter((name, index) => !read.has(index) && name !== '');
  return { fields, columnCount: header.cells.length, unread };
}

function refuseOtherDelimiter(header: TextRecord, delimiter: string): void {
  const [only = ''] = header.cells;
  if (header.cells.length !== 1) return;
  const other = DELIMITERS.find((candidate) => candidate !== delimiter && only.includes(candidate));
  if (other === undefined) return;
  throw new FileFault([
    {
      line: header.line,
      column: '',
      expected: `columns separated by ${JSON.stringify(delimiter)}; where ${JSON.stringify(other)} separates them, set "delimiter": ${JSON.stringify(other)} in the map`,
      got: only.slice(0, 100),
      code: 'WRONG_DELIMITER',
    },
  ]);
}

function missingColumn(header: TextRecord, { name, columns }: BoundField): Fault {
  return {
    line: header.line,
    column: columns[0] ?? name,
    expected: `a column called ${columns.map((column) => JSON.stringify(column)).join(' or ')}, or a column or constant for ${name} in the map`,
    got: header.cells.join(', '),
    code: 'MISSING_COLUMN',
  };
}

function duplicateColumn(
  header: TextRecord,
  places: readonly { name: string; index: number }[],
): Fault {
  return {
    line: header.line,
    column: places[0]?.name ?? '',
    expected: 'one such column',
    got: `columns ${places.map(({ index }) => String(index + 1)).join(' and ')}`,
    code: 'DUPLICATE_COLUMN',
  };
}
