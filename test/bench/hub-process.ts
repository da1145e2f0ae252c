import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { freePort, startServerProcess, type ServerProcess } from './processes.ts';

export interface HubProcess extends ServerProcess {
  /** The analyst's. */
  readonly token: string;
  /** From the start of the process to the first 200 of /readyz. */
  readonly readyMs: number;
}

const offered = z.object({
  personas: z.array(z.object({ persona: z.string(), token: z.string() })),
});

/** As the page at / is given it. */
async function analystToken(url: string): Promise<string> {
  const response = await fetch(`${url}/try-out/personas`, {
    headers: { 'sec-fetch-site': 'same-origin' },
  });
  const { personas } = offered.parse(await response.json());
  const analyst = personas.find(({ persona }) => persona === 'analyst');
  if (!analyst) throw new Error('expected the hub to offer an analyst, but got none');
  return analyst.token;
}

/** A benchmark asks more in a minute than anyone may; the limits are checked all the same. */
const unlimited = JSON.stringify({ analyst: { costPerMinute: 1e12, burst: 1e12 } });

/** Starts a hub as users do, in a process of its own, and waits until it is ready. */
export async function startHubProcess(home: string, employees: number): Promise<HubProcess> {
  const port = await freePort();
  const size = ['--employees', String(employees), '--no-open'];
  const began = performance.now();
  const hub = await startServerProcess({
    args: ['hub/src/cli.ts', 'start', '--home', home, ...size],
    port,
    variables: { LIMITS: unlimited },
    readyPath: '/readyz',
  });
  const readyMs = performance.now() - began;
  return { ...hub, readyMs, token: await analystToken(hub.url) };
}
