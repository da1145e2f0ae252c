import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { HubFault, messageOf } from '../hub-fault.ts';
import type { ImportKind } from './kinds/import-kind.ts';
import { inputFile, type InputFile } from './text/input-file.ts';

export interface Inputs {
  readonly files: readonly InputFile[];
  /** Files of a folder that the kind does not read. */
  readonly passedOver: readonly string[];
}

/** The files of a command line: each as named, and of a folder those that the kind knows by their names. */
export async function findInputs(kind: ImportKind, paths: readonly string[]): Promise<Inputs> {
  const named = await Promise.all(paths.map((path) => namesAt(kind, path)));
  const known = named.flatMap(({ known: files }) => files);
  const [twice] = known.filter((path, index) => known.indexOf(path) !== index);
  if (twice !== undefined) throw new HubFault(`expected each file once, got ${twice} twice`);
  if (known.length === 0)
    throw new HubFault(`expected a folder with files of ${kind.name}, got ${paths.join(', ')}`);
  const files = await Promise.all(known.map(inputFile));
  return { files, passedOver: named.flatMap(({ passedOver }) => passedOver) };
}

async function namesAt(
  kind: ImportKind,
  path: string,
): Promise<{ known: string[]; passedOver: string[] }> {
  if (!(await isFolder(path))) {
    if (kind.sheetOf(basename(path))) return { known: [path], passedOver: [] };
    throw new HubFault(`expected a file that ${kind.name} knows by its name, got ${path}`);
  }
  if (kind.takesMap) throw new HubFault(`expected a file of ${kind.name}, got a folder: ${path}`);
  const names = (await readdir(path)).filter((name) => !name.endsWith('.rejects.csv')).sort();
  return {
    known: names.filter((name) => kind.sheetOf(name)).map((name) => join(path, name)),
    passedOver: names.filter((name) => !kind.sheetOf(name)),
  };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new HubFault(`expected a file or folder that can be read, got: ${messageOf(error)}`);
  }
}
