import type { Transaction } from '../staging/fault-table.ts';
import type { Sheet } from '../staging/sheet.ts';

/** What an import did, or would do, to one sort of thing. */
export interface Change {
  /** In the plural, such as `completions`. */
  readonly of: string;
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** What a kind works with, inside the one transaction. */
export interface ImportContext {
  readonly sql: Transaction;
  /** The files have a column or constant for the field, so that an empty cell means empty, and not unsaid. */
  readonly has: (field: string) => boolean;
  /** In which ways the map lets a field name an employee. */
  readonly by: (field: string) => readonly string[];
  /** Names of the sheets that files filled. */
  readonly sheets: ReadonlySet<string>;
  readonly createJobRoles: boolean;
  /** The map's. */
  readonly timeZone: string;
}

/** One kind of import: what its files look like, what is wrong with rows that look right, and where rows go. */
export interface ImportKind {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  /** The sheet that a file of this name fills; undefined where this kind does not read it. */
  readonly sheetOf: (fileName: string) => Sheet | undefined;
  /** False where the format is fixed, so that no map applies. */
  readonly takesMap: boolean;
  /** Adds to `import_faults` what only the database can tell. */
  readonly check: (context: ImportContext) => Promise<void>;
  /** Writes the staged rows, from which the rejected are gone. */
  readonly merge: (context: ImportContext) => Promise<Change[]>;
}
