import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { offeredToken } from '../support/offered-token.ts';
import { freePort, startServerProcess, type ServerProcess } from './processes.ts';

export interface HubProcess extends ServerProcess {
  /** The analyst's. */
  readonly token: string;
  /** From the start of the process to the first 200 of /readyz. */
  readonly readyMs: number;
}

/** A benchmark asks more in a minute than anyone may; the limits are checked all the same. */
const unlimited = JSON.stringify({ analyst: { costPerMinute: 1e12, burst: 1e12 } });

/** What `pnpm start` gives Node. */
function startArguments(): string[] {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { scripts } = z
    .object({ scripts: z.object({ start: z.string() }) })
    .parse(JSON.parse(manifest));
  return scripts.start.split(' ').slice(1);
}

interface HubProcessOptions {
  /** A module that Node loads first. */
  readonly preload?: string;
}

/** Starts a hub as users do, in a process of its own, and waits until it is ready. */
export async function startHubProcess(
  home: string,
  employees: number,
  { preload }: HubProcessOptions = {},
): Promise<HubProcess> {
  const port = await freePort();
  const size = ['--employees', String(employees), '--no-open'];
  const began = performance.now();
  const hub = await startServerProcess({
    args: [
      ...(preload === undefined ? [] : ['--import', preload]),
      ...startArguments(),
      ...['--home', home, ...size],
    ],
    port,
    variables: { LIMITS: unlimited },
    readyPath: '/readyz',
  });
  const readyMs = performance.now() - began;
  return { ...hub, readyMs, token: await offeredToken(hub.url) };
}
