import type { Viewer } from '@loopgraph/kit/viewer';
import type { DocumentNode } from 'graphql';

/** An operation as a client asks for it. */
export interface ChosenOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** The same for the same text, and only for it. */
  readonly hash: string;
}

/** On whose behalf, and with what. */
export interface Asking {
  readonly viewer: Viewer;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
}
