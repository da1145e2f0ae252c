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
  readonly logger: Logger;
}

const patienceMs = 1000;

async function answers(name: string, call: SubgraphCall, logger: Logger): Promise<boolean> {
  const requestId = randomUUID();
  try {
    const { errors } = await callWithin(patienceMs, call, {
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

/** Serves /healthz (200 while the process lives) and /readyz (200 only when all that it names answers, else 503). */
export function serveHealth(
  web: FastifyInstance,
  { subgraphs, others, logger }: HealthOptions,
): void {
  const askSubgraphs = async (): Promise<Readiness> => {
    const asked = [...subgraphs()].map(
      async ([name, call]) => [name, await answers(name, call, logger)] as const,
    );
    return Object.fromEntries(await Promise.all(asked));
  };
  const askOthers = async (): Promise<Readiness> => {
    try {
      return (await others?.()) ?? {};
    } catch (err) {
      logger.error({ err }, 'readiness could not be checked');
      return { readiness: false };
    }
  };
  web.get('/healthz', () => ({ status: 'alive' }));
  web.get('/readyz', async (_request, reply) => {
    const [subgraphsReady, othersReady] = await Promise.all([askSubgraphs(), askOthers()]);
    const all = [...Object.values(subgraphsReady), ...Object.values(othersReady)];
    const ready = all.every((isReady) => isReady);
    const status = ready ? 'ready' : 'not ready';
    return reply
      .code(ready ? 200 : 503)
      .send({ status, subgraphs: subgraphsReady, ...othersReady });
  });
}
