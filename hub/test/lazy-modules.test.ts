import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

const parts = ['cli/run-hub.ts', 'hub/serve-house.ts'].map((file) =>
  JSON.stringify(new URL(`../src/${file}`, import.meta.url).href),
);

/** Prints the modules that are loaded with all of a hub. */
const program = `
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({
    load(url, context, next) {
      loaded.push(url);
      return next(url, context);
    },
  });
  for (const part of [${parts.join()}]) await import(part);
  console.log(JSON.stringify(loaded));
`;

test('loads nothing of OpenTelemetry or Prometheus for a start without them', async () => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program]);
  const loaded = JSON.parse(stdout) as string[];
  expect(loaded.filter((url) => url.includes('/gateway/src/metrics/'))).not.toEqual([]);
  expect(loaded.filter((url) => /node_modules\/(@opentelemetry|prom-client)\//.test(url))).toEqual(
    [],
  );
});
