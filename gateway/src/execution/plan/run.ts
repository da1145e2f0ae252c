import type { SharedTurns } from '@loopgraph/kit/pace';
import type { Logger } from '@loopgraph/kit/log';
import type { Viewer } from '@loopgraph/kit/viewer';
import type { DocumentNode } from 'graphql';
import type { Fields } from '@loopgraph/kit/fields';
import type { ResponseErrors } from '../response-errors.ts';
import type { SubgraphCall } from '../subgraph-call.ts';
import type { Gatherings } from './gathering.ts';
import type { Flights } from './shared-calls.ts';

/** One run of a plan, for one request. */
export interface Run {
  /** What the subgraphs gave, merged: the response's data, and what was fetched only for other fetches. */
  readonly root: Fields;
  /** Gets the objects that were made to stand in several places of `root`. */
  readonly repeated: Set<Fields>;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** As the operation declares them, with their defaults. */
  readonly coerced: Readonly<Record<string, unknown>>;
  /** The client's document, with the keys that `root` has, and the operation in it that runs. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** A subgraph's message, with the names that the client gave its variables. */
  readonly messageOf: (message: string) => string;
  readonly requestId: string;
  readonly viewer: Viewer;
  /** Of the whole request: when it fires, nothing more is fetched. */
  readonly signal: AbortSignal;
  /** Gets the ids of the employees of whom a row is read. */
  readonly subjects: Set<string>;
  /** Whether subgraphs elsewhere are to tell of their statements. */
  readonly explain: boolean;
  readonly errors: ResponseErrors;
  /** Called before the last of several steps of the whole plan, when the others are done. */
  readonly onLastStep?: (() => void) | undefined;
  /** The calls under way that others may ask the same as. */
  readonly flights: Flights;
  /** Of the fetches that run side by side. */
  readonly turns: SharedTurns;
  readonly gatherings: Gatherings;
  readonly callTo: (service: string) => SubgraphCall;
  readonly timeoutMs: number;
  readonly logger: Logger;
}

/** Runs a plan, or a part of it, to its end. */
export type RunPlan = (run: Run) => Promise<void>;
