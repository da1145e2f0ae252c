import { createLogger } from '@loopgraph/kit/log';
import { runService } from '@loopgraph/kit/run-service';
import { readGatewayConfig } from './config.ts';
import { startGateway } from './gateway.ts';

await runService('gateway', async () => {
  const config = readGatewayConfig();
  const logger = createLogger({ name: 'gateway', level: config.LOG_LEVEL });
  const server = await startGateway({
    supergraphFile: config.SUPERGRAPH,
    subgraphs: config.subgraphs,
    host: config.HOST,
    port: config.PORT,
    subgraphTimeoutMs: config.SUBGRAPH_TIMEOUT_MS,
    subgraphSecret: config.SUBGRAPH_SECRET,
    logger,
  });
  return { server, logger };
});
