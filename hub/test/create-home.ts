import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopPostmaster } from '../src/postgres/postmaster.ts';

/** A home that is gone when disposed, and whatever PostgreSQL was left running in it. */
export async function createHome() {
  const path = await mkdtemp(join(tmpdir(), 'loopgraph-home-'));
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      await stopPostmaster(join(path, 'postgres', 'data'), AbortSignal.abort());
      await rm(path, { recursive: true, force: true });
    },
  };
}
