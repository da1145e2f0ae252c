import { randomUUID } from 'node:crypto';
import type { Logger } from '@loopgraph/kit/log';
import { nobody } from '@loopgraph/kit/viewer';
import type { FastifyInstance } from 'fastify';
import { callWithin, type SubgraphCall } from '../execution/subgraph-call.ts';

/** Whether each of the things that a server needs answers, by name. */
export type Readiness = Readonly<Record<string, boolean>>;

export interface HealthOptions {
  /** The subgraphs that must answer. */
  readonly subgraphs: () => ReadonlyMap<string, SubgraphCall>;
  /** Asks what else is needed; nothing by default. */
  readonly others?: (() => Promise<Readiness>) | undefined;
  /** How long all of them may take; they are asked at once. */
  readonly timeoutMs: number;
  readonly logger: Logger;
}

async function answers(
  name: string,
  call: SubgraphCall,
  { timeoutMs, logger }: HealthOptions,
): Promise<boolean> {
  const requestId = randomUUID();
  try {
    // So that looking, however often, neither opens a circuit nor closes it.
    const { errors } = await callWithin(timeoutMs, call.pastCircuit ?? call, {
      query: '{__typename}',
      variables: {},
      requestId,
      viewer: nobody,
    });
    return !errors?.length;
  } catch (err) {
    logger.warn({ requestId, service: name, err }, 'subgraph is not ready');
    return false;
  }
}

async function othersAnswer({ others, timeoutMs, logger }: HealthOptions): Promise<Readiness> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new Error(`Expected an answer within ${timeoutMs} ms, but got none.`));
  }, timeoutMs);
  try {
    return (await Promise.race([others?.(), late.promise])) ?? {};
  } catch (err) {
    logger.error({ err }, 'readiness could not be checked');
    return { readiness: false };
  } finally {
    clearTimeout(timer);
  }
}

/** The circuits of the subgraphs that have one, by name; nothing where none has. */
function circuitsOf(subgraphs: ReadonlyMap<string, SubgraphCall>): object {
  const states = [...subgraphs].flatMap(([name, { circuit }]) =>
    circuit ? [[name, circuit()] as const] : [],
  );
  return states.length > 0 ? { circuits: Object.fromEntries(states) } : {};
}

/**
 * Serves /healthz (200 while the process lives) and /readyz (200 only when all that it names answers, else 503), which also
 * tells the circuits of the subgraphs over HTTP: they say what became of calls before, not whether the next is answered.
 */
export function serveHealth(web: FastifyInstance, options: HealthOptions): void {
  const askSubgraphs = async (): Promise<Readiness> => {
    const asked = [...options.subgraphs()].map(
      async ([name, call]) => [name, await answers(name, call, options)] as const,
    );
    return Object.fromEntries(await Promise.all(asked));
  };
  web.get('/healthz', () => ({ status: 'alive' }));
  web.get('/readyz', async (_request, reply) => {
    const [subgraphs, others] = await Promise.all([askSubgraphs(), othersAnswer(options)]);
    const ready = [subgraphs, others].flatMap(Object.values).every((isReady) => isReady);
    const circuits = circuitsOf(options.subgraphs());
    const status = ready ? 'ready' : 'not ready';
    return reply.code(ready ? 200 : 503).send({ status, subgraphs, ...circuits, ...others });
  });
}
