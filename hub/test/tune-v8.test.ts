import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { v8Flags } from '../src/cli/tune-v8.ts';

test('sets no flag that this Node does not have', () => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  const unknown = v8Flags.filter((flag) => !known.includes(`${flag.split('=')[0] ?? ''} (`));
  expect(unknown).toEqual([]);
});
