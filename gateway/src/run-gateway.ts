import { openDatabase, type Db } from '@loopgraph/kit/database';
import { createLogger } from '@loopgraph/kit/log';
import { runService } from '@loopgraph/kit/run-service';
import { exportTraces } from '@loopgraph/kit/telemetry/export-traces';
import { readGatewayConfig } from './config.ts';
import { startGateway } from './gateway.ts';
import { holdOwnFolder } from './trail/hold-folder.ts';

/** Runs the gateway alone, as the environment says, until it is told to stop. */
export const runGateway = () =>
  runService('gateway', async () => {
    const config = readGatewayConfig();
    const logger = createLogger({ name: 'gateway', level: config.LOG_LEVEL });
    await using starting = new AsyncDisposableStack();
    const endpoint = config.OTEL_EXPORTER_OTLP_ENDPOINT;
    starting.use(await exportTraces({ endpoint, service: 'loopgraph-gateway', logger }));
    const database =
      config.DATABASE_URL === undefined
        ? undefined
        : starting.use(openDatabase({ url: config.DATABASE_URL }));
    if (!database) logger.warn('no audit trail is written, for there is no DATABASE_URL');
    const { DATABASE_URL, audit } = config;
    const folder = audit?.journalFolder;
    if (DATABASE_URL !== undefined && folder !== undefined) {
      starting.use(await holdOwnFolder('AUDIT_JOURNAL', { url: DATABASE_URL, folder, logger }));
    }
    const { url } = starting.use(
      await startGateway({
        ...(database && {
          db: database.db,
          checkReadiness: async () => ({ database: await answers(database.db) }),
        }),
        access: { provider: config.provider },
        supergraphFile: config.SUPERGRAPH,
        subgraphs: config.subgraphs,
        host: config.HOST,
        port: config.PORT,
        subgraphTimeoutMs: config.SUBGRAPH_TIMEOUT_MS,
        subgraphCircuit: {
          failures: config.SUBGRAPH_CIRCUIT_FAILURES,
          resetMs: config.SUBGRAPH_CIRCUIT_RESET_MS,
        },
        subgraphCompression: config.SUBGRAPH_COMPRESSION,
        readinessTimeoutMs: config.READINESS_TIMEOUT_MS,
        requestTimeoutMs: config.REQUEST_TIMEOUT_MS,
        subgraphSecret: config.SUBGRAPH_SECRET,
        operationsFolder: config.OPERATIONS,
        operationPolicy: config.operationPolicy,
        onRefusedField: config.REFUSED_FIELDS,
        explainRoles: config.explainRoles,
        limits: config.LIMITS,
        redisUrl: config.REDIS_URL,
        ...(audit && { audit }),
        logger,
      }),
    );
    const started = starting.move();
    return { server: { url, [Symbol.asyncDispose]: () => started.disposeAsync() }, logger };
  });

async function answers(db: Db): Promise<boolean> {
  return await db.execute('select 1').then(
    () => true,
    () => false,
  );
}
