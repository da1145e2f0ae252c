import { serveSubgraph } from '@loopgraph/kit/serve';
import { skills } from './index.ts';

await serveSubgraph(skills, { defaultPort: 4002 });
