import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { loadDrizzleAsCommonjs } from './cli/drizzle-as-commonjs.ts';

// Both before anything else loads, so that all of it loads faster.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)));
loadDrizzleAsCommonjs();
const { main } = await import('./cli/program.ts');
await main(process.argv);
