import { importQuicker } from '@loopgraph/kit/quicker-imports';

importQuicker();
const [{ serveSubgraph }, { skills }] = await Promise.all([
  import('@loopgraph/kit/serve'),
  import('./index.ts'),
]);
await serveSubgraph(skills, { defaultPort: 4002 });
