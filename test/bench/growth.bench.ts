import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { openEmbeddedPostgres } from '../../hub/src/postgres/embedded.ts';
import { openSession } from '../../hub/src/postgres/session.ts';
import type { Bench, Row } from './bench.ts';
import { openTemporaryHome } from './homes.ts';
import { startHubProcess, type HubProcess } from './hub-process.ts';
import { askHub } from './leadership-question.ts';
import { freePort } from './processes.ts';

const question = `query ($first: Int!) {
  employees(first: $first) {
    nodes {
      name
      orgUnit { name }
      completions(first: 15) { nodes { completedAt score course { title } } }
    }
  }
}`;
const statement = readFileSync(new URL('growth.sql', import.meta.url), 'utf8');

/** What the answers hold, about: each employee comes with fourteen completions. */
const sizes = [1_000, 5_000, 10_000, 25_000, 50_000];
const rowsOfEmployee = 15;
const rounds = 15;
const warmUps = 5;

const stretches = z.object({
  longestMs: z.number(),
  longestOwnMs: z.number(),
  longestGcMs: z.number(),
});

function countRows(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Object.values(value).reduce<number>((sum, item) => sum + countRows(item), own);
}

/** Checks the answer against SQL; gives how many rows it holds. */
async function check(hub: HubProcess, home: string, first: number): Promise<number> {
  await using postgres = await openEmbeddedPostgres({ home, shared: true });
  await using session = openSession(postgres.adminUrl);
  const [row] = await session.sql.unsafe<{ data: string }[]>(statement, [first]);
  const data = await askHub(hub, question, { first });
  if (JSON.stringify(data) !== JSON.stringify(JSON.parse(row?.data ?? 'null'))) {
    throw new Error(`expected the hub to answer for ${first} employees as SQL does`);
  }
  return countRows(data);
}

async function measure(home: string, size: number): Promise<Row> {
  const first = Math.round(size / rowsOfEmployee);
  const stretchPort = await freePort();
  const preload = new URL('stretch-server.ts', import.meta.url);
  preload.searchParams.set('port', String(stretchPort));
  await using hub = await startHubProcess(home, 20_000, { preload: preload.href });
  const rows = await check(hub, home, first);
  for (let round = 0; round < warmUps; round++) await askHub(hub, question, { first });
  const longest = async () =>
    stretches.parse(await (await fetch(`http://127.0.0.1:${stretchPort}`)).json());
  await longest();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await askHub(hub, question, { first });
    times.push(performance.now() - began);
  }
  const { longestMs, longestOwnMs, longestGcMs } = await longest();
  const medianMs = times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  return {
    rows,
    medianMs,
    msPer1000: (medianMs / rows) * 1000,
    peakMb: hub.peakMb(),
    longestMs,
    longestOwnMs,
    longestGcMs,
  };
}

/** One question over answers of 1,000 to 50,000 rows, each by a hub of its own. */
export const growth: Bench = {
  name: 'growth',
  about: 'latency, memory and hold on the event loop from 1,000 to 50,000 rows (20,000 employees)',
  async run() {
    await using home = await openTemporaryHome();
    // What seeding leaves behind in the process is not what is asked for.
    await (await startHubProcess(home.path, 20_000))[Symbol.asyncDispose]();
    const rows: Row[] = [];
    for (const size of sizes) rows.push(await measure(home.path, size));
    return rows;
  },
};
