import type { OnCall } from '../execution/call-report.ts';
import type { Metrics } from './metrics.ts';

/** Makes what records each request to a subgraph. */
export function recordCalls({ record }: Metrics): OnCall {
  return ({ subgraph, outcome, places, representations, ms, bytes, statements }) => {
    record('loopgraph_subgraph_requests_total', { subgraph, outcome });
    record('loopgraph_subgraph_request_duration_seconds', { subgraph }, ms / 1000);
    const asked = places.reduce((sum, { entities }) => sum + (entities?.asked ?? 0), 0);
    const name = 'loopgraph_subgraph_representations_total';
    if (asked > 0) record(name, { subgraph, kind: 'asked' }, asked);
    if (representations > 0) record(name, { subgraph, kind: 'sent' }, representations);
    // A subgraph elsewhere tells of its statements only where someone asked to have them explained.
    if (bytes !== undefined) return;
    for (const statement of statements) {
      record('loopgraph_statement_duration_seconds', { subgraph }, statement.ms / 1000);
    }
  };
}
