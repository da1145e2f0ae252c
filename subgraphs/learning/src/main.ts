import { serveSubgraph } from '@loopgraph/kit/serve';
import { learning } from './index.ts';

await serveSubgraph(learning, { defaultPort: 4003 });
