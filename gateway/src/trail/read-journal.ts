import { open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isInCalendar } from '@loopgraph/kit/calendar';
import { isUuid } from '@loopgraph/kit/ids';
import { accessDecisions } from '@loopgraph/kit/personal-data';
import { z } from 'zod';
import { isIndexable, storable } from './access-entry.ts';
import type { AccessEntry, AskedEntry } from './access-record.ts';

/** What a process that was killed left in its journal. */
export interface LeftJournal {
  readonly path: string;
  readonly entries: readonly AccessEntry[];
  /** Lines that are no entries, by number. One that was cut off at the end, as by a crash, is none: nobody waited for it any more. */
  readonly unreadable: readonly number[];
}

export const journalEnding = '.jsonl';

// As `lineOf` writes them, and PostgreSQL takes and gives them: one line that it refused, or gave back in another form, would stand in
// the way of all that follow.
const text = z.string().refine((value) => storable(value) === value);
const texts = z.array(text);
const uuid = text.refine((value) => isUuid(value) && value.toLowerCase() === value);
const instant = z.iso.datetime({ precision: 3 }).refine((at) => isInCalendar(new Date(at)));
const mostTimes = 2 ** 31 - 1;

const joinedIds = z.string().regex(/^(?:(?:[\da-fA-F]{4}-?){8})*$/);
const packedIds = z
  .base64()
  .transform((packed) => Buffer.from(packed, 'base64').toString('hex'))
  .pipe(joinedIds);

const shapeBut = {
  at: instant,
  id: uuid,
  requestId: text,
  subject: text.refine(isIndexable),
  credentialKind: text,
  credentialId: text,
  client: text.nullable(),
  viewerId: uuid.nullable(),
  roles: texts,
  purpose: text.nullable(),
  operationHash: text.nullable(),
  operationName: text.nullable(),
  fieldKinds: texts,
  decision: z.enum(accessDecisions),
  codes: texts,
  // Journals of before have none.
  times: z.int().min(1).max(mostTimes).default(1),
};
const lineShape = z.union([
  z
    .object({ ...shapeBut, ids: joinedIds })
    .transform(({ ids, ...entry }) => ({ ...entry, employees: ids })),
  // Journals of before have them packed.
  z.object({ ...shapeBut, employees: packedIds }),
]);

/** The beginning of a line of a journal, which can be made before the rest is known. */
export function lineStart(asked: AskedEntry): string {
  return JSON.stringify(asked).slice(0, -1);
}

/** The line of an entry whose beginning is `start`. */
export function lineOf(start: string, entry: AccessEntry): string {
  const { at, id, decision, codes, times, employees } = entry;
  return `${start},"at":"${at}","id":"${id}","decision":"${decision}","codes":${JSON.stringify(codes)},"times":${times},"ids":"${employees}"}\n`;
}

function parseLine(line: string): AccessEntry | undefined {
  try {
    return lineShape.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** The journals in `folder`. */
export async function journalsIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(journalEnding));
  return names.map((name) => join(folder, name));
}

export async function readJournal(path: string): Promise<LeftJournal> {
  const lines = (await readFile(path, 'utf8')).split('\n').slice(0, -1).map(parseLine);
  return {
    path,
    entries: lines.filter((entry) => entry !== undefined),
    unreadable: lines.flatMap((entry, index) => (entry ? [] : [index + 1])),
  };
}

/** Removes a journal that PostgreSQL has; one of which something could not be read is kept under another name. */
export async function removeJournal({ path, unreadable }: LeftJournal): Promise<void> {
  if (unreadable.length === 0) await unlink(path);
  else await rename(path, `${path}.unreadable`);
}

/** So that files that were made are there after a crash of the machine; Windows has no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using handle = await open(folder);
  await handle.sync();
}
