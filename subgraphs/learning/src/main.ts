import { importQuicker } from '@loopgraph/kit/quicker-imports';

importQuicker();
const [{ serveSubgraph }, { learning }] = await Promise.all([
  import('@loopgraph/kit/serve'),
  import('./index.ts'),
]);
await serveSubgraph(learning, { defaultPort: 4003 });
