import type { RequestContext } from '@loopgraph/kit/mask-errors';
import type { Viewer } from '@loopgraph/kit/viewer';
import type { GraphQLError } from 'graphql';
import type { OnCall } from './execution/call-report.ts';
import type { OnData } from './execution/execute-operation.ts';
import type { Explanation } from './explain/explanation.ts';
import type { PrepareOperation } from './operations/checked-operation.ts';
import type { StoredOperation } from './operations/operation-store.ts';

/** What the gateway knows of one GraphQL request, from its front door to its subgraphs. */
export interface GatewayContext extends RequestContext {
  readonly viewer: Viewer;
  /** Called once the audit trail records what becomes of it. */
  readonly onFollowed?: () => void;
  /** The most items that the viewer may ask for on one page. */
  readonly pageSize: number;
  /** The registered operation that it runs, where it runs one. */
  readonly operation?: Pick<StoredOperation, 'client' | 'id' | 'name'> | undefined;
  /** The operation whose REST resource is asked for: it was found in the store, and is the one that is run. */
  readonly resource?: StoredOperation;
  /** What is run in place of the operation that was asked for and checked. */
  readonly prepare?: PrepareOperation;
  /** SHA-256 of the text that was asked for, where `prepare` gave what is run in its place. */
  askedHash?: string;
  /** Sees the errors so far before the last of several steps of the query plan, when the others are done. */
  onLastStep?: (errors: readonly GraphQLError[]) => void;
  onData?: OnData;
  /** Whether its operation is answered without being executed: nobody's data is read. */
  isDryRun?: boolean;
  /** Fires when the client has gone, or when the request has taken as long as one may. */
  readonly signal: AbortSignal;
  /** The employees of whom a row was read for the request, by id: all of them once its answer is there. */
  readonly subjects: Set<string>;
  /** Told of each request to a subgraph. */
  readonly onCall?: OnCall;
  /** What is to be told of the execution beside the answer; undefined where nobody asked. */
  readonly explanation?: Explanation | undefined;
}
