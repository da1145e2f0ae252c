import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { databaseUrl, parseConfig, serverSettings, wholeNumber } from './config.ts';
import { openDatabase, type Db } from './database.ts';
import { mountGraphql } from './graphql-server.ts';
import { createLogger, type Logger } from './log.ts';
import { runService } from './run-service.ts';
import type { Subgraph } from './subgraph.ts';
import { nobody } from './viewer.ts';
import { createWebServer } from './web-server.ts';

export interface SubgraphServerOptions {
  readonly subgraph: Subgraph;
  /** Stays open when the server stops: it belongs to the caller. */
  readonly db: Db;
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

async function answers(db: Db, logger: Logger): Promise<boolean> {
  try {
    await db.execute(sql`select 1`);
    return true;
  } catch (err) {
    logger.warn({ err }, 'the database does not answer');
    return false;
  }
}

/** Serves one subgraph over HTTP: /graphql, /healthz (alive), /readyz (200 only while the database answers). */
export async function startSubgraph(options: SubgraphServerOptions): Promise<SubgraphServer> {
  const { subgraph, db, host = '127.0.0.1', port = 0, logger } = options;
  const web = createWebServer({ logger, bodyLimit });
  const graphql = await mountGraphql(web, {
    source: { schema: subgraph.schema },
    logger,
    createContext: ({ id: requestId }) =>
      Object.assign(subgraph.createContext(db, nobody), { requestId }),
  });
  web.get('/healthz', () => ({ status: 'alive' }));
  web.get('/readyz', async (_request, reply) => {
    const database = await answers(db, logger);
    return reply
      .code(database ? 200 : 503)
      .send({ status: database ? 'ready' : 'not ready', database });
  });
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
  });
}

/** Runs `subgraph` as a service of its own, configured by the environment, until SIGTERM or SIGINT. */
export async function serveSubgraph(
  subgraph: Subgraph,
  { defaultPort }: { readonly defaultPort: number },
): Promise<void> {
  await runService(subgraph.name, async () => {
    const { DATABASE_URL, HOST, PORT, LOG_LEVEL } = parseConfig(settings(defaultPort));
    const logger = createLogger({ name: subgraph.name, level: LOG_LEVEL });
    await using starting = new AsyncDisposableStack();
    const { db } = starting.use(openDatabase({ url: DATABASE_URL }));
    const options = { subgraph, db, host: HOST, port: PORT, logger };
    const { url } = starting.use(await startSubgraph(options));
    const started = starting.move();
    return { server: { url, [Symbol.asyncDispose]: () => started.disposeAsync() }, logger };
  });
}
