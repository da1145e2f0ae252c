import { access, constants, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateSigningKey, readSigningKey, type SigningKey } from '@loopgraph/gateway/trail';
import { makeFolder } from '@loopgraph/kit/make-folder';
import { codeOf, HubFault, messageOf } from '../hub-fault.ts';
import { readIfThere } from '../hub/read-if-there.ts';

/** What a home keeps of the audit trail, outside the database. */
export interface TrailFolder {
  readonly key: SigningKey;
  readonly anchorFile: string;
  /** Of records that the home's own PostgreSQL does not have yet; within it, one for each database elsewhere. */
  readonly journalFolder: string;
}

/** The same for those who only look: a home that nobody started has no key. */
export type FoundTrailFolder = Omit<TrailFolder, 'key'> & { readonly key: SigningKey | null };

function placesIn(home: string) {
  const folder = join(home, 'audit');
  return {
    keyFile: join(folder, 'signing-key.pem'),
    anchorFile: join(folder, 'anchors.jsonl'),
    journalFolder: join(folder, 'journal'),
  };
}

/**
 * What a hub records with: the key that AUDIT_SIGNING_KEY gives, or else the home's own, made where there is none. For hubs alone: a key that
 * anybody else made would vouch for nothing.
 */
export async function openTrailFolder(home: string, givenKey?: string): Promise<TrailFolder> {
  const { keyFile, ...files } = placesIn(home);
  await expectWritable(files.journalFolder);
  if (givenKey !== undefined) return { key: parse(givenKey, 'AUDIT_SIGNING_KEY'), ...files };
  return { key: parse(await ownKey(keyFile), keyFile), ...files };
}

/** What there is of it, with nothing made. */
export async function findTrailFolder(home: string, givenKey?: string): Promise<FoundTrailFolder> {
  const { keyFile, ...files } = placesIn(home);
  if (givenKey !== undefined) return { key: parse(givenKey, 'AUDIT_SIGNING_KEY'), ...files };
  const text = await readIfThere(keyFile).catch((error: unknown) => {
    throw new HubFault(`expected a key in ${keyFile}, but got: ${messageOf(error)}`);
  });
  return { key: text === '' ? null : parse(text, keyFile), ...files };
}

/** Makes a folder unless it is there; one that was made may be on a disk that is read-only by now. */
async function expectWritable(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new HubFault(
      `expected a folder for records that can be written, got ${folder}: ${messageOf(error)}`,
    );
  }
}

function parse(text: string, from: string): SigningKey {
  try {
    return readSigningKey(text);
  } catch (error) {
    throw new HubFault(`${from}: ${messageOf(error)}`);
  }
}

async function ownKey(path: string): Promise<string> {
  try {
    // Refused where there is one; two who start at once then use the same.
    await writeFile(path, generateSigningKey(), { mode: 0o600, flag: 'wx' }).catch(
      (error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error;
      },
    );
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new HubFault(`expected a key in ${path}, but got: ${messageOf(error)}`);
  }
}
