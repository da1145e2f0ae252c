import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from '@loopgraph/kit/make-folder';
import { HubFault, messageOf } from '../hub-fault.ts';

/** Refuses a file that no anchor can be added to: what was signed by then would be kept nowhere. */
async function expectAppendable(path: string): Promise<void> {
  try {
    await (await open(path, 'a', 0o600)).close();
  } catch (error) {
    throw new HubFault(
      `expected a file that anchors can be added to, but got ${path}: ${messageOf(error)}`,
    );
  }
}

/** Makes sure of the files that anchors are to be added to: that of the home, whose folder is made, and one elsewhere, whose folder is not. */
export async function expectAnchorFiles(own: string, elsewhere: string | undefined): Promise<void> {
  if (elsewhere !== undefined) await expectAppendable(elsewhere);
  await makeFolder(dirname(own)).catch(() => undefined);
  await expectAppendable(own);
}
