import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { PageOptions } from './graphiql-page.ts';

const bytes = z
  .instanceof(Uint8Array)
  .transform(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
const madePage = z.object({ etag: z.string(), gzip: bytes, br: bytes });

/** The page, compressed: two megabytes each, of nine. */
export type MadePage = z.output<typeof madePage>;

/**
 * Makes the page in a process of its own: loading the library's nine megabytes, rendering and compressing would hold up
 * requests for a second and a half, and what that takes (150 MB) a thread would leave behind in this process. Rejects when
 * it ends without a page, with the last of what it wrote; the signal ends it.
 */
export async function makePage(options: PageOptions, signal?: AbortSignal): Promise<MadePage> {
  const asked = JSON.stringify(options);
  const maker = fork(fileURLToPath(new URL('page-maker.ts', import.meta.url)), {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    signal,
  });
  maker.unref();
  maker.channel?.unref();
  let written = '';
  maker.stderr?.setEncoding('utf8').on('data', (text: string) => {
    written = (written + text).slice(-2000);
  });
  // The first rejects what is awaited below; one after it has nothing to add.
  maker.on('error', () => undefined);
  const sent: Promise<unknown[]> = once(maker, 'message');
  // Its end may be known before the last of what it sent or wrote.
  const ended = Promise.all([once(maker, 'close'), once(maker, 'disconnect')]);
  const noPage = ended.then(([[code]]) => {
    throw new Error(`expected the page, got exit ${String(code)} of its process: ${written}`);
  });
  // Where it cannot be sent, it has ended, which says more.
  maker.send(asked, () => undefined);
  const [message] = await Promise.race([sent, noPage]);
  return madePage.parse(message);
}
