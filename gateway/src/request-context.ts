import type { RequestContext } from '@loopgraph/kit/mask-errors';
import type { Viewer } from '@loopgraph/kit/viewer';

/** What the gateway knows of one GraphQL request, from its front door to its subgraphs. */
export interface GatewayContext extends RequestContext {
  readonly viewer: Viewer;
}
