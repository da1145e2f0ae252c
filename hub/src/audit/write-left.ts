import { existsSync } from 'node:fs';
import {
  holdFolder,
  writeLeftRecords,
  type SigningKey,
  type TakenJournal,
} from '@loopgraph/gateway/trail';
import type { Logger } from '@loopgraph/kit/log';
import { openSession } from '../postgres/session.ts';

interface LeftPlace {
  /** Of the database whose trail it is, as its owner. */
  readonly url: string;
  readonly folder: string;
  readonly key: SigningKey;
  /** How long a hub that was just killed may be taken to hold it. */
  readonly patienceMs: number;
  readonly logger: Logger;
}

/** Writes what a hub that was killed left in the journals of a folder; nothing where a hub that runs holds it. */
export async function writeLeftIn(place: LeftPlace): Promise<readonly TakenJournal[]> {
  const { url, folder, key, patienceMs, logger } = place;
  if (!existsSync(folder)) return [];
  await using held = await holdFolder({ url, folder, patienceMs, logger });
  if (!held) return [];
  await using session = openSession(url);
  return await writeLeftRecords(folder, session.sql, key);
}
