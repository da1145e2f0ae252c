import type { RequestContext } from '@loopgraph/kit/mask-errors';

/** What the gateway keeps for one request. */
export interface GatewayContext extends RequestContext {
  /** The data of its root fetches, in which Apollo's executor then puts that of entities: where errors find their place. */
  readonly roots: Record<string, unknown>[];
}

export function createGatewayContext(requestId: string): GatewayContext {
  return { requestId, roots: [] };
}
