import { serveSubgraph } from '@loopgraph/kit/serve';
import { employees } from './index.ts';

await serveSubgraph(employees, { defaultPort: 4001 });
