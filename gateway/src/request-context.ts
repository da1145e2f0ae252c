import type { RequestContext } from '@loopgraph/kit/mask-errors';
import type { Viewer } from '@loopgraph/kit/viewer';
import type { StoredOperation } from './operations/operation-store.ts';

/** What the gateway knows of one GraphQL request, from its front door to its subgraphs. */
export interface GatewayContext extends RequestContext {
  readonly viewer: Viewer;
  /** The registered operation that it runs, where it runs one. */
  readonly operation?: Pick<StoredOperation, 'client' | 'id' | 'name'> | undefined;
}
