import { z } from 'zod';
import { compressAnswers } from './compress-answers.ts';
import { takeCompressedRequests } from './compressed-requests.ts';
import { databaseUrl, parseConfig, serverSettings, subgraphSecret, wholeNumber } from './config.ts';
import { openViewerDatabase, type StatementReport, type ViewerDatabase } from './database.ts';
import { mountGraphql } from './graphql-server.ts';
import { executeInTurns, type AwaitedContext } from './executor/execute-in-turns.ts';
import { createLogger, type Logger } from './log.ts';
import { runService } from './run-service.ts';
import { sendReports, type ReportsContext } from './sent-reports.ts';
import type { Subgraph } from './subgraph.ts';
import { requestSignal } from './request-signal.ts';
import { admitSignedViewers, signedBy } from './signed-viewer.ts';
import { exportTraces } from './telemetry/export-traces.ts';
import { prepareTracing } from './telemetry/tracing.ts';
import { createWebServer } from './web-server.ts';

export interface SubgraphServerOptions {
  readonly subgraph: Subgraph;
  /** Stays open when the server stops: it belongs to the caller. */
  readonly database: ViewerDatabase;
  /** What it knows its gateway by: at least 32 bytes. */
  readonly secret: string;
  readonly host?: string;
  /** 0, the default, takes any that is free. */
  readonly port?: number;
  readonly logger: Logger;
}

export interface SubgraphServer extends AsyncDisposable {
  /** Its root, without a slash at the end; GraphQL is at /graphql beneath it. */
  readonly url: string;
}

// The gateway asks for up to 10,000 entities, of many keys each, in one request.
const bodyLimit = 50 * 1024 * 1024;

// In one machine room, less is sent sooner than it is compressed: docs/services.md.
const compressedFrom = 16 * 1024;

async function answers(database: ViewerDatabase, logger: Logger): Promise<boolean> {
  try {
    await database.ping();
    return true;
  } catch (err) {
    logger.warn({ err }, 'the database does not answer');
    return false;
  }
}

/** Serves one subgraph over HTTP: /graphql, /healthz (alive), /readyz (200 only while the database answers). */
export async function startSubgraph(options: SubgraphServerOptions): Promise<SubgraphServer> {
  const { subgraph, database, secret, host = '127.0.0.1', port = 0, logger } = options;
  await prepareTracing();
  const web = createWebServer({ logger, bodyLimit });
  const graphql = await mountGraphql<ReportsContext & AwaitedContext>(web, {
    source: { gateway: executeInTurns(subgraph.schema) },
    logger,
    onRequest: [admitSignedViewers(web, { secret, audience: subgraph.name, logger })],
    plugins: [sendReports],
    createContext(request, reply) {
      const { viewer, explain } = signedBy(request);
      const subjects = new Set<string>();
      const statements: StatementReport[] = [];
      // The gateway goes away when it waits no more: what still runs is in vain.
      const signal = requestSignal(reply);
      const db = database.forViewer(viewer, {
        signal,
        subjects,
        ...(explain && { onStatement: (report) => void statements.push(report) }),
      });
      const context = subgraph.createContext(db, viewer);
      return Object.assign(context, { requestId: request.id, subjects, statements, signal });
    },
  });
  web.get('/healthz', () => ({ status: 'alive' }));
  web.get('/readyz', async (_request, reply) => {
    const ready = await answers(database, logger);
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'not ready', database: ready });
  });
  takeCompressedRequests(web);
  compressAnswers(web, { fromBytes: compressedFrom });
  const url = await web.listen({ host, port });
  return {
    url,
    async [Symbol.asyncDispose]() {
      await web.close();
      await graphql[Symbol.asyncDispose]();
    },
  };
}

function settings(defaultPort: number) {
  return z.object({
    ...serverSettings,
    PORT: wholeNumber(0, 65_535).prefault(String(defaultPort)),
    DATABASE_URL: databaseUrl,
    SUBGRAPH_SECRET: subgraphSecret,
  });
}

/** Runs `subgraph` as a service of its own, configured by the environment, until SIGTERM or SIGINT. */
export async function serveSubgraph(
  subgraph: Subgraph,
  { defaultPort }: { readonly defaultPort: number },
): Promise<void> {
  await runService(subgraph.name, async () => {
    const config = parseConfig(settings(defaultPort));
    const logger = createLogger({ name: subgraph.name, level: config.LOG_LEVEL });
    await using starting = new AsyncDisposableStack();
    const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
    starting.use(await exportTraces({ endpoint, service: `loopgraph-${subgraph.name}`, logger }));
    const database = starting.use(openViewerDatabase({ url: config.DATABASE_URL }));
    const { url } = starting.use(
      await startSubgraph({
        subgraph,
        database,
        secret: config.SUBGRAPH_SECRET,
        host: config.HOST,
        port: config.PORT,
        logger,
      }),
    );
    const started = starting.move();
    return { server: { url, [Symbol.asyncDispose]: () => started.disposeAsync() }, logger };
  });
}
