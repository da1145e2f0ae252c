/** One statement as it was run; never what it was run with, nor what it gave. */
export interface StatementReport {
  readonly text: string;
  /** How many parameters it had. */
  readonly params: number;
  readonly rows: number;
  /** From when it was asked for until its rows were there, the wait for a connection included. */
  readonly ms: number;
}

/** What the statements of one request have to do with that request. Nothing of it costs anything where it is left out. */
export interface RequestScope {
  /** Fires when nobody waits any more: what runs is cancelled, what was not sent is not. */
  readonly signal?: AbortSignal | undefined;
  /** Gets the id of every employee of whom a row was read. */
  readonly subjects?: Set<string> | undefined;
  /** Told of each statement that succeeded. */
  readonly onStatement?: ((report: StatementReport) => void) | undefined;
}
