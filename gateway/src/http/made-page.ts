import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { PageOptions } from './graphiql-page.ts';

const bytes = z
  .instanceof(Uint8Array)
  .transform(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
const madePage = z.object({ etag: z.string(), gzip: bytes, br: bytes });

/** The page, compressed: two megabytes each, of nine. */
export type MadePage = z.output<typeof madePage>;

/**
 * Makes the page in a thread of its own, which takes the library's nine megabytes with it when it ends: loading,
 * rendering and compressing would hold up requests for a second and a half.
 */
export async function makePage(options: PageOptions): Promise<MadePage> {
  const worker = new Worker(new URL('page-worker.ts', import.meta.url), { workerData: options });
  worker.unref();
  const received: unknown[] = await once(worker, 'message');
  return madePage.parse(received[0]);
}
