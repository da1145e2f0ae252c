import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { importQuicker } from './cli/quicker-imports.ts';

// V8 lets the heap grow to four times what lives in it before it clears it up. A hub that answers pages of a thousand rows
// stays well under 400 MB with this instead of near 500, and is no slower that could be measured (docs/performance.md).
setFlagsFromString('--heap-growing-percent=50');
// Both before anything else loads, so that all of it loads faster.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)));
importQuicker();
const { main } = await import('./cli/program.ts');
await main(process.argv);
