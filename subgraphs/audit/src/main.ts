import { importQuicker } from '@loopgraph/kit/quicker-imports';

importQuicker();
const [{ serveSubgraph }, { audit }] = await Promise.all([
  import('@loopgraph/kit/serve'),
  import('./index.ts'),
]);
await serveSubgraph(audit, { defaultPort: 4005 });
