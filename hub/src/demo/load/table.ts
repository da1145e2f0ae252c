/** A value of one column. Numbers and texts go as they are, null as SQL's null. */
export type Cell = string | number | boolean | null;

/** A table and those of its columns that the demo company fills, in the order of its rows. */
export interface Table<Columns extends readonly string[] = readonly string[]> {
  readonly name: string;
  readonly columns: Columns;
}

/** Names a table, schema first, and its columns. */
export function table<const Columns extends readonly string[]>(
  name: string,
  ...columns: Columns
): Table<Columns> {
  return { name, columns };
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** One cell in PostgreSQL's text format of COPY. */
export function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell !== 'string') return String(cell);
  if (!special.test(cell)) return cell;
  return cell.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);
}
