import { importQuicker } from '@loopgraph/kit/quicker-imports';

importQuicker();
const [{ serveSubgraph }, { performance }] = await Promise.all([
  import('@loopgraph/kit/serve'),
  import('./index.ts'),
]);
await serveSubgraph(performance, { defaultPort: 4004 });
