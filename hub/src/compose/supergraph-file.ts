import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { makeFolder } from '@loopgraph/kit/make-folder';
import { readIfThere } from '../hub/read-if-there.ts';
import type { Contract } from './compose.ts';

/** Writes the supergraph of `contracts` to `path`, unless that file was composed from the same ones. */
export async function ensureSupergraphFile(
  path: string,
  contracts: readonly Contract[],
): Promise<void> {
  const head = `# Composed from the contracts ${await fingerprint(contracts)}.\n`;
  if ((await readIfThere(path)).startsWith(head)) return;
  // Composition takes most of a second to load, and is seldom needed.
  const { composeSupergraph } = await import('./compose.ts');
  const supergraph = composeSupergraph(contracts);
  await makeFolder(dirname(path));
  await writeFile(`${path}.new`, head + supergraph);
  await rename(`${path}.new`, path);
}

/** The same for the same contracts under the same composer. */
async function fingerprint(contracts: readonly Contract[]): Promise<string> {
  const composer = await readFile(
    createRequire(import.meta.url).resolve('@apollo/composition/package.json'),
    'utf8',
  );
  const hash = createHash('sha256').update(composer);
  for (const { name, sdl } of contracts) hash.update(JSON.stringify([name, sdl]));
  return hash.digest('hex');
}
