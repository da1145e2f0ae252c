import { callInProcess, type InProcessSubgraph } from './call-in-process.ts';
import { callOverHttp } from './call-over-http.ts';
import type { HttpConnections } from './http-connections.ts';
import type { SubgraphCall } from './subgraph-call.ts';

/** Where the subgraphs are, by name. */
export type SubgraphPlaces = Readonly<Record<string, InProcessSubgraph | { readonly url: string }>>;

/** How to call subgraph `name`: as `places` says, else at the `url` that the supergraph gives. Throws where neither does. */
export function callTo(
  places: SubgraphPlaces,
  connections: HttpConnections,
  name: string,
  url: string | undefined,
): SubgraphCall {
  const place = Object.hasOwn(places, name) ? places[name] : undefined;
  if (place && 'schema' in place) return callInProcess(place);
  const address = place?.url ?? url ?? '';
  if (!URL.canParse(address)) {
    throw new Error(`Expected a URL for subgraph "${name}", but got: ${JSON.stringify(address)}.`);
  }
  return callOverHttp(address, connections);
}
