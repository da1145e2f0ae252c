import { serveSubgraph } from '@loopgraph/kit/serve';
import { letters } from './letters.ts';

await serveSubgraph(letters, { defaultPort: 0 });
