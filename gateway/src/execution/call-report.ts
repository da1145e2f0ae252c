import type { StatementReport } from '@loopgraph/kit/database';

/** One fetch of a plan that a request to a subgraph is for. */
export interface AskedPlace {
  /** Where its data goes in the response, with "@" for each item of a list. */
  readonly path: readonly string[];
  /** How many entities stand there, and how many of them are distinct; undefined for a fetch of root fields. */
  readonly entities?: { readonly asked: number; readonly distinct: number };
}

/** What a request to a subgraph asks for, in short. */
export interface Asks {
  /** More than one where several fetches were merged into one request. */
  readonly places: readonly AskedPlace[];
  /** How many representations were sent: what merged fetches have in common is sent once. */
  readonly representations: number;
}

/** What came of a request to a subgraph; `errors` where it answered with some. */
export type CallOutcome =
  'answered' | 'errors' | 'timeout' | 'unavailable' | 'cancelled' | 'unexpected';

/** One request to a subgraph, once it is over. */
export interface CallReport extends Asks {
  readonly subgraph: string;
  /** As it was sent. */
  readonly operation: string;
  /** By `performance.now()`. */
  readonly startedAt: number;
  readonly ms: number;
  readonly outcome: CallOutcome;
  /** How large the answer was; undefined in process, where nothing is serialised, and where none came. */
  readonly bytes: number | undefined;
  /** Those that the subgraph ran in this process; of one elsewhere, those that it told of because it was asked to. */
  readonly statements: readonly StatementReport[];
}

/** Is told of each request to a subgraph. */
export type OnCall = (report: CallReport) => void;
