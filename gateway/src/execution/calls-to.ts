import { callInBatches } from './call-in-batches.ts';
import { callInProcess, type InProcessSubgraph } from './call-in-process.ts';
import { clientSpans } from './client-spans.ts';
import { callOverHttp, type Sign } from './over-http/call-over-http.ts';
import type { CircuitOf } from './over-http/circuit.ts';
import { compressionTo, type SubgraphCompression } from './over-http/compression.ts';
import type { HttpConnections } from './over-http/http-connections.ts';
import type { SignViewer } from './signed-viewers.ts';
import type { CallTo } from './served-supergraph.ts';
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

function callAt(
  address: string,
  { connections, circuitOf, compression, signViewer }: HttpCalls,
  name: string,
): SubgraphCall {
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

/**
 * How to call subgraphs: as `places` says, else at the URL that a supergraph gives; throws where neither does. Those of this
 * process are called in the same way by every supergraph, with what was compiled for the one before.
 */
export function callsTo(places: SubgraphPlaces, http: HttpCalls): CallTo {
  const inProcess = new Map<string, SubgraphCall>();
  const addresses = new Map<string, string>();
  for (const [name, place] of Object.entries(places)) {
    if ('schema' in place) inProcess.set(name, callInProcess(place));
    else addresses.set(name, place.url);
  }
  return (name, url) => inProcess.get(name) ?? callAt(addresses.get(name) ?? url ?? '', http, name);
}
