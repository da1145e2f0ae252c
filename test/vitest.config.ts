import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite would load graphql's .mjs build beside the .js build that @apollo/* require.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['{gateway,hub,kit,subgraphs,test}/**/*.{test,e2e}.ts'],
    globalSetup: fileURLToPath(new URL('support/global-setup.ts', import.meta.url)),
    pool: 'forks',
    // Apollo Gateway, our reference executor, tells its maker about every start unless told not to.
    env: { APOLLO_TELEMETRY_DISABLED: '1' },
    maxWorkers: 2,
    // Each file has its own database; loading the modules anew for each took more than half of the time.
    isolate: false,
    // They tell a hang from an answer; no test is about time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
