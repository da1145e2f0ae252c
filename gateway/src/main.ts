import { importQuicker } from '@loopgraph/kit/quicker-imports';

importQuicker();
const { runGateway } = await import('./run-gateway.ts');
await runGateway();
