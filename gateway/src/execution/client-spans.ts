import { traced } from '@loopgraph/kit/telemetry/tracing';
import { alsoOf, type SubgraphCall } from './subgraph-call.ts';

/** `call`, each of whose requests to `url` has a span by the HTTP conventions of OpenTelemetry: the other side goes on beneath it. */
export function clientSpans(url: string, call: SubgraphCall): SubgraphCall {
  const { origin, pathname, hostname, port, protocol } = new URL(url);
  const attributes = {
    'http.request.method': 'POST',
    'url.full': origin + pathname,
    'server.address': hostname,
    'server.port': Number(port || (protocol === 'https:' ? 443 : 80)),
  };
  return alsoOf(
    call,
    async (request) => await traced('POST', { kind: 'CLIENT', attributes }, () => call(request)),
  );
}
