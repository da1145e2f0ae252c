import type { Field } from '../cells/cell.ts';

/** One shape of file: its fields, each a column of the staging table that takes its rows. */
export interface Sheet {
  /** Of the staging table, `import_<name>`. */
  readonly name: string;
  /** By name in camelCase; the staging column has it in snake_case. */
  readonly fields: Readonly<Record<string, Field>>;
  /** What the format calls the column of a field, where that is not the field's own name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Fields called `identity.<system>` are read into `identities`, a JSON array of {system, externalId}. */
  readonly identities?: boolean;
  /** Columns of the staging table that checks fill: their SQL types by name. */
  readonly resolved?: Readonly<Record<string, string>>;
  /** Fixed by the format, which no map can change; `shortRows` leave out empty cells at their end. */
  readonly dialect?: {
    readonly delimiter: string;
    readonly quotes: boolean;
    readonly shortRows?: boolean;
  };
}

export function stagingTable({ name }: Sheet): string {
  return `import_${name}`;
}

export function columnName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The statement that makes the staging table; its names come from this code alone. */
export function stagingDefinition(sheet: Sheet): string {
  const columns = Object.entries(sheet.fields).map(
    ([name, { sqlType }]) => `${columnName(name)} ${sqlType}`,
  );
  if (sheet.identities) columns.push('identities jsonb');
  for (const [name, type] of Object.entries(sheet.resolved ?? {})) columns.push(`${name} ${type}`);
  return `create temporary table ${stagingTable(sheet)} (
    file smallint not null, line integer not null, faults jsonb, ${columns.join(', ')})`;
}
