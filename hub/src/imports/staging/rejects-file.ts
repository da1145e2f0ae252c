import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { codeOf, HubFault, messageOf } from '../../hub-fault.ts';
import type { LocatedFault } from '../file-fault.ts';

const MAX_CELL_CHARACTERS = 500;
const BATCH_CHARACTERS = 65_536;

/** Where the rejects of an input go unless another place is named. */
export function rejectsPathOf(input: string): string {
  return `${input}.rejects.csv`;
}

/** Writes a rejects file anew, with the input's path as a last column where it takes those of several. Where it cannot be written, says so. */
export async function writeRejects(
  path: string,
  faults: AsyncIterable<LocatedFault>,
  withFile: boolean,
): Promise<void> {
  async function* lines() {
    let batch = `line,column,expected,got,code${withFile ? ',file' : ''}\n`;
    for await (const { line, column, expected, got, code, file } of faults) {
      const cells = [String(line), column, expected, got, code, ...(withFile ? [file] : [])];
      batch += `${cells.map(csvCell).join(',')}\n`;
      if (batch.length < BATCH_CHARACTERS) continue;
      yield batch;
      batch = '';
    }
    yield batch;
  }
  try {
    await pipeline(lines, createWriteStream(path));
  } catch (error) {
    if (!/^E[A-Z]+$/.test(codeOf(error) ?? '')) throw error;
    throw new HubFault(
      `the rejects cannot be written to ${path} (${messageOf(error)}): name a place with --rejects FILE`,
    );
  }
}

/** Takes away what an earlier run left. */
export async function removeRejects(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (error) {
    throw new HubFault(
      `the rejects file of an earlier import cannot be removed: ${messageOf(error)}`,
    );
  }
}

/** Quoted where need be, and defused: a spreadsheet would run what starts with = + - or @ as a formula. */
function csvCell(value: string): string {
  const short =
    value.length > MAX_CELL_CHARACTERS ? `${value.slice(0, MAX_CELL_CHARACTERS)}...` : value;
  const safe = /^[=+\-@\t\r]/.test(short) ? `'${short}` : short;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
