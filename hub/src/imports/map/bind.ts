import { HubFault } from '../../hub-fault.ts';
import { CellFault, type CellReader, type CellSettings, type Field } from '../cells/cell.ts';
import { translated } from '../cells/choice.ts';
import { dateFormat, type DateFormat } from '../cells/date-format.ts';
import { timeZone } from '../cells/time-zone.ts';
import { text } from '../cells/text.ts';
import { columnName, type Sheet } from '../staging/sheet.ts';
import type { ImportMap, MappedField } from './map-file.ts';

const IDENTITY = 'identity.';

/** A field with where its values come from. */
export interface BoundField {
  readonly name: string;
  readonly field: Field;
  readonly read: CellReader;
  /** The header names that it may have; of a constant none. */
  readonly columns: readonly string[];
  readonly constant: string | null;
  /** The column must be there, since the map or the kind asks for it. */
  readonly columnRequired: boolean;
  /** In which ways its text may name an employee. */
  readonly by: readonly string[];
}

/** Lays a map over the fields of a sheet; says every field that the sheet does not know and every constant that does not fit. */
export function bindFields(sheet: Sheet, map: ImportMap, now: Date): BoundField[] {
  const unknown = Object.keys(map.fields).filter(
    (name) => !(name in sheet.fields) && !isIdentity(sheet, name),
  );
  const known = Object.keys(sheet.fields).concat(sheet.identities ? [`${IDENTITY}<system>`] : []);
  const faults = unknown.map((name) => `  fields.${name}: expected one of ${known.join(', ')}`);
  const identities = Object.keys(map.fields).filter((name) => isIdentity(sheet, name));
  const fields: [string, Field][] = [
    ...Object.entries(sheet.fields),
    ...identities.map((name): [string, Field] => [name, identityField]),
  ];
  const bound = fields.map(([name, field]) =>
    bindField(name, field, map, now, sheet.headers?.[name]),
  );
  for (const { name, constant, read } of bound) {
    const value = constant === null ? '' : read(constant);
    if (value instanceof CellFault) {
      faults.push(`  fields.${name}: expected ${value.expected}, got ${JSON.stringify(constant)}`);
    }
  }
  if (faults.length > 0)
    throw new HubFault(`expected a map of ${sheet.name}, got one with:\n${faults.join('\n')}`);
  return bound;
}

/** The field of a column called `identity.<system>`, which needs no map. */
export function bindIdentity(column: string, map: ImportMap, now: Date): BoundField {
  return bindField(column, identityField, map, now);
}

export function isIdentity(sheet: Sheet, name: string): boolean {
  return sheet.identities === true && name.startsWith(IDENTITY) && name.length > IDENTITY.length;
}

export function systemOf(identity: string): string {
  return identity.slice(IDENTITY.length);
}

const identityField: Field = { ...text(500), required: false };

function bindField(
  name: string,
  field: Field,
  map: ImportMap,
  now: Date,
  header?: string,
): BoundField {
  const mapped: MappedField | undefined = map.fields[name];
  if (mapped && 'constant' in mapped) {
    const read = field.reader(settingsOf(map, {}, now));
    return {
      name,
      field,
      read,
      columns: [],
      constant: mapped.constant,
      columnRequired: false,
      by: ['employeeNumber'],
    };
  }
  const notation: ColumnNotation = mapped ? { ...mapped } : {};
  const read = field.reader(settingsOf(map, notation, now));
  const translations = mapped && 'values' in mapped ? mapped.values : undefined;
  return {
    name,
    field,
    read: translations ? translated(new Map(Object.entries(translations)), read) : read,
    columns: mapped
      ? [mapped.column]
      : header === undefined
        ? [...new Set([name, columnName(name)])]
        : [header],
    constant: null,
    columnRequired: mapped !== undefined || field.required,
    by: (mapped && 'by' in mapped ? mapped.by : undefined) ?? ['employeeNumber'],
  };
}

interface ColumnNotation {
  readonly column?: string;
  readonly dates?: readonly string[] | undefined;
  readonly timeZone?: string | undefined;
  readonly decimal?: '.' | ',' | undefined;
}

function settingsOf(map: ImportMap, column: ColumnNotation, now: Date): CellSettings {
  const dates = (column.dates ?? map.dates)
    .map(dateFormat)
    .filter((format): format is DateFormat => format !== null);
  const zone = timeZone(column.timeZone ?? map.timeZone);
  if (!zone) throw new Error(`expected a checked map, got the time zone ${map.timeZone}`);
  return { dates, timeZone: zone, decimal: column.decimal ?? map.decimal, now };
}
