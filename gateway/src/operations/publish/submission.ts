import type { OperationType } from '../operation-store.ts';

/** An operation as someone hands it in, with what their format says of it. */
export interface SubmittedOperation {
  /** What its faults are told under: its name, id or file. */
  readonly label: string;
  readonly body: string;
  /** Null where the format has none. */
  readonly id: string | null;
  /** What the format says that the body is; null where it leaves that to the body. */
  readonly claimed: { readonly name: string; readonly type: OperationType } | null;
  /** Null where it serves requests of every name. */
  readonly clientName: string | null;
}

/** What a file or a folder holds, and what is wrong with it, a line a fault. */
export interface Submission {
  readonly format: 'Apollo manifest' | 'Relay map' | 'GraphQL files';
  readonly operations: readonly SubmittedOperation[];
  readonly faults: readonly string[];
}
