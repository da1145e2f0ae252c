import { importQuicker } from '@loopgraph/kit/quicker-imports';

importQuicker();
const [{ serveSubgraph }, { employees }] = await Promise.all([
  import('@loopgraph/kit/serve'),
  import('./index.ts'),
]);
await serveSubgraph(employees, { defaultPort: 4001 });
