import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { z } from 'zod';

const root = new URL('../', import.meta.url);

test('checks what packages want of Node against the version that they are run by', () => {
  const settings = readFileSync(new URL('pnpm-workspace.yaml', root), 'utf8');
  const installed: unknown = createRequire(root)('node/package.json');
  const { version } = z.object({ version: z.string() }).parse(installed);
  expect(/^nodeVersion: (.+)$/m.exec(settings)?.[1]).toBe(version);
});
