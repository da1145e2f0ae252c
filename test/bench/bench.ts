/** A row of a table that a benchmark prints. */
export type Row = Readonly<Record<string, string | number>>;

export interface Bench {
  readonly name: string;
  /** What it measures, in a line. */
  readonly about: string;
  readonly run: () => Promise<readonly Row[]>;
}
