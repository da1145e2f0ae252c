import { readFile } from 'node:fs/promises';
import { codeOf } from '../hub-fault.ts';

/** The text of a file, empty where there is no such file. */
export async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}
