import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for journals. */
export async function createJournalFolder() {
  const path = await mkdtemp(join(tmpdir(), 'loopgraph-journal-'));
  return {
    path,
    /** What a process leaves that is killed. */
    leave: (text: string) => writeFile(join(path, 'left.jsonl'), text),
    names: async () => (await readdir(path)).toSorted(),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
