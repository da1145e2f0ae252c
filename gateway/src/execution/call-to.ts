import { callInBatches } from './call-in-batches.ts';
import { callInProcess, type InProcessSubgraph } from './call-in-process.ts';
import { clientSpans } from './client-spans.ts';
import { callOverHttp, type Sign } from './over-http/call-over-http.ts';
import type { CircuitOf } from './over-http/circuit.ts';
import { compressionTo, type SubgraphCompression } from './over-http/compression.ts';
import type { HttpConnections } from './over-http/http-connections.ts';
import type { SignViewer } from './signed-viewers.ts';
import type { SubgraphCall } from './subgraph-call.ts';

/** Where the subgraphs are, by name. */
export type SubgraphPlaces = Readonly<Record<string, InProcessSubgraph | { readonly url: string }>>;

/** What calls over HTTP take. */
export interface HttpCalls {
  readonly connections: HttpConnections;
  readonly circuitOf: CircuitOf;
  readonly compression: SubgraphCompression;
  /** Undefined where there is no secret to sign with; then nothing may be called over HTTP. */
  readonly signViewer: SignViewer | undefined;
}

/** How to call subgraph `name`: as `places` says, else at the `url` that the supergraph gives. Throws where neither does. */
export function callTo(
  places: SubgraphPlaces,
  { connections, circuitOf, compression, signViewer }: HttpCalls,
  name: string,
  url: string | undefined,
): SubgraphCall {
  const place = Object.hasOwn(places, name) ? places[name] : undefined;
  if (place && 'schema' in place) return callInProcess(place);
  const address = place?.url ?? url ?? '';
  if (!URL.canParse(address)) {
    throw new Error(`Expected a URL for subgraph "${name}", but got: ${JSON.stringify(address)}.`);
  }
  if (!signViewer) {
    throw new Error(
      `Expected a secret to call subgraph "${name}" with at ${address}, but got none.`,
    );
  }
  const sign: Sign = (viewer, signed) => signViewer(viewer, name, signed);
  const call = callOverHttp(address, {
    connections,
    circuit: circuitOf(name, address),
    compression: compressionTo(address, compression),
    sign,
  });
  return callInBatches(clientSpans(address, call));
}
