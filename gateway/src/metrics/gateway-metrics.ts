import type { ApolloServerPlugin } from '@loopgraph/kit/graphql-server';
import type { FastifyInstance } from 'fastify';
import type { OnCall } from '../execution/call-report.ts';
import { circuitStates, type SubgraphCall } from '../execution/subgraph-call.ts';
import type { GatewayContext } from '../request-context.ts';
import { openMetrics } from './metrics.ts';
import { recordCalls } from './record-calls.ts';
import { recordOperations } from './record-operations.ts';
import { serveMetrics, type MetricsReaders } from './serve-metrics.ts';

/** What the gauges read; undefined where there is no such thing. */
interface Read {
  readonly compiled: () => number;
  readonly trailWaiting: (() => number) | undefined;
  readonly subgraphs: () => ReadonlyMap<string, SubgraphCall>;
}

function circuitSamples(subgraphs: ReadonlyMap<string, SubgraphCall>) {
  return [...subgraphs].flatMap(([subgraph, { circuit }]) => {
    const now = circuit?.();
    if (now === undefined) return [];
    return circuitStates.map((state) => ({
      labels: { subgraph, state },
      value: state === now ? 1 : 0,
    }));
  });
}

/** How the parts of a gateway tell what they do, each in its own words. */
export interface GatewayMetrics extends Disposable {
  readonly onCall: OnCall;
  readonly onCompiled: (cached: boolean) => void;
  /** A request was over a limit, by the code of its refusal. */
  readonly onRefused: (code: string) => void;
  readonly plugin: ApolloServerPlugin<GatewayContext>;
  /** Serves /metrics. */
  readonly serve: (web: FastifyInstance, readers: MetricsReaders, read: Read) => void;
}

export function openGatewayMetrics(): GatewayMetrics {
  const metrics = openMetrics();
  const { record, watch } = metrics;
  return {
    onCall: recordCalls(metrics),
    onCompiled(cached) {
      record('loopgraph_compiled_operations_total', { result: cached ? 'hit' : 'miss' });
    },
    onRefused(code) {
      record('loopgraph_limits_refused_total', { code });
    },
    plugin: recordOperations(metrics),
    serve(web, readers, { compiled, trailWaiting, subgraphs }) {
      watch('loopgraph_compiled_operations', () => [{ labels: {}, value: compiled() }]);
      watch('loopgraph_subgraph_circuit_state', () => circuitSamples(subgraphs()));
      if (trailWaiting) {
        watch('loopgraph_trail_waiting', () => [{ labels: {}, value: trailWaiting() }]);
      }
      serveMetrics(web, metrics, readers);
    },
    [Symbol.dispose]: () => {
      metrics[Symbol.dispose]();
    },
  };
}
