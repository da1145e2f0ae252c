/** Our gateway over the shop. Everyone may ask, as of the others: who does is what each request says anew. */
import { defaultRoleLimits } from '../../../gateway/src/limits/role-limits.ts';
import { startGateway } from '../../../gateway/src/index.ts';
import { createLogger } from '../../../kit/src/log.ts';
import { everyone } from '../../support/viewers.ts';
import { readShopConfig } from './config.ts';

const { PORT, SUPERGRAPH, SUBGRAPHS, SUBGRAPH_SECRET } = readShopConfig();
const unlimited = { ...defaultRoleLimits.analyst, costPerMinute: 1e12, burst: 1e12 };
await startGateway({
  supergraphFile: SUPERGRAPH,
  subgraphs: Object.fromEntries(Object.entries(SUBGRAPHS).map(([name, url]) => [name, { url }])),
  subgraphSecret: SUBGRAPH_SECRET,
  port: PORT,
  limits: { ...defaultRoleLimits, analyst: unlimited },
  identify: ({ headers }) =>
    Promise.resolve({ ...everyone, subject: headers.authorization ?? 'nobody' }),
  logger: createLogger({ name: 'bench', level: 'error' }),
});
