import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateSigningKey, readSigningKey, type SigningKey } from '@loopgraph/gateway/trail';
import { makeFolder } from '@loopgraph/kit/make-folder';
import { codeOf, HubFault, messageOf } from '../hub-fault.ts';

/** What a home keeps of the audit trail, outside the database. */
export interface TrailFolder {
  readonly key: SigningKey;
  readonly anchorFile: string;
  /** Of records that the home's own PostgreSQL does not have yet; within it, one for each database elsewhere. */
  readonly journalFolder: string;
}

/** The key that AUDIT_SIGNING_KEY gives, or else the home's own, made where there is none. */
export async function openTrailFolder(home: string, givenKey?: string): Promise<TrailFolder> {
  const folder = join(home, 'audit');
  const journalFolder = join(folder, 'journal');
  await makeFolder(journalFolder);
  const files = { anchorFile: join(folder, 'anchors.jsonl'), journalFolder };
  if (givenKey !== undefined) return { key: parse(givenKey, 'AUDIT_SIGNING_KEY'), ...files };
  const path = join(folder, 'signing-key.pem');
  return { key: parse(await ownKey(path), path), ...files };
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
    await writeFile(path, generateSigningKey(), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return await readFile(path, 'utf8');
}
