import type { Row, RowList } from 'postgres';
import type { Connection } from './connections.ts';

/** One statement. */
export interface Statement {
  readonly text: string;
  readonly params: readonly unknown[];
  /** Rows as arrays of values, in the order of the columns, in place of objects. */
  readonly asValues: boolean;
}

/** What a statement gave: its rows, and of which columns. */
export type Rows = RowList<Row[]>;

/**
 * Sends one statement at once, behind what was sent before on the same connection. It is prepared there, so that
 * PostgreSQL need not parse and plan it the next time; but for commands, which have no parameters and give no values.
 */
export function send(
  { client, prepared }: Connection,
  { text, params, asValues }: Statement,
): Promise<Rows> {
  const prepare = asValues || params.length > 0;
  if (prepare) prepared.add(text);
  // Without parameters it would be sent as commands are, `prepare` or not.
  const options = { prepare, simple: !prepare };
  const query = client.unsafe<Row[]>(text, [...params] as never[], options);
  // Values are what drizzle asks for; it knows which column each is.
  return asValues ? query.values().execute() : query.execute();
}
