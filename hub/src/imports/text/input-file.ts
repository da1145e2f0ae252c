import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { HubFault, messageOf } from '../../hub-fault.ts';
import { FileFault } from '../file-fault.ts';
import { Utf8Check } from './utf8-check.ts';

/** Measured on two million rows: four times as much is no faster, and takes 50 MB more of memory. */
const CHUNK_BYTES = 65_536;

export interface InputFile {
  readonly path: string;
  /** On disk, so compressed where it ends in `.gz`. */
  readonly bytes: number;
}

/** A file that is there to be read; anything else ends in one clear line. */
export async function inputFile(path: string): Promise<InputFile> {
  try {
    const found = await stat(path);
    await access(path, constants.R_OK);
    if (found.isFile()) return { path, bytes: found.size };
  } catch (error) {
    throw new HubFault(`expected a file that can be read, got: ${messageOf(error)}`);
  }
  throw new HubFault(`expected a file, got a folder: ${path}`);
}

/** The text of a file as checked UTF-8 bytes, unpacked where it ends in `.gz`; `onBytes` hears how many were read from disk. */
export function openText({ path }: InputFile, onBytes: (count: number) => void): Utf8Check {
  const source = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  source.on('data', (chunk) => {
    onBytes(chunk.length);
  });
  const check = new Utf8Check();
  // Its error reaches the reader through `check`, which the pipeline destroys with it.
  const ignore = () => undefined;
  if (!path.endsWith('.gz')) return pipeline(source, check, ignore);
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  gunzip.on('error', (error) => {
    check.destroy(
      new FileFault(
        [
          {
            line: 1,
            column: '',
            expected: 'a whole gzip file',
            got: messageOf(error),
            code: 'BROKEN_GZIP',
          },
        ],
        { cause: error },
      ),
    );
  });
  return pipeline(source, gunzip, check, ignore);
}
