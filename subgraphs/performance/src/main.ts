import { serveSubgraph } from '@loopgraph/kit/serve';
import { performance } from './index.ts';

await serveSubgraph(performance, { defaultPort: 4004 });
