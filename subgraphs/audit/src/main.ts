import { serveSubgraph } from '@loopgraph/kit/serve';
import { audit } from './index.ts';

await serveSubgraph(audit, { defaultPort: 4005 });
