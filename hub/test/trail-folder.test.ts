import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTrailFolder } from '../src/audit/trail-folder.ts';
import { HubFault } from '../src/hub-fault.ts';
import { createHome } from './create-home.ts';

test('says in a line that records have no folder that can be written', async () => {
  await using home = await createHome();
  const folder = join(home.path, 'audit', 'journal');
  await mkdir(join(home.path, 'audit'));
  await writeFile(folder, '');
  await expect(openTrailFolder(home.path)).rejects.toEqual(
    new HubFault(
      `expected a folder for records that can be written, got ${folder}: EEXIST: file already exists, mkdir '${folder}'`,
    ),
  );
});

test('says in a line that the key cannot be read', async () => {
  await using home = await createHome();
  const key = join(home.path, 'audit', 'signing-key.pem');
  await mkdir(key, { recursive: true });
  await expect(openTrailFolder(home.path)).rejects.toEqual(
    new HubFault(
      `expected a key in ${key}, but got: EISDIR: illegal operation on a directory, read`,
    ),
  );
});
