/** `pnpm bench [name…] [--json]`: runs the benchmarks named, or all, and prints what they measured. */
import { parseArgs } from 'node:util';
import { access } from './access.bench.ts';
import { firstSight } from './first-sight.bench.ts';
import { growth } from './growth.bench.ts';
import { leadership } from './leadership.bench.ts';
import { memory } from './memory.bench.ts';
import { peers, plainPeers } from './peers.bench.ts';
import { seeding } from './seeding.bench.ts';
import { smallRequests } from './small-requests.bench.ts';
import { start } from './start.bench.ts';

const benches = [
  access,
  leadership,
  peers,
  plainPeers,
  memory,
  growth,
  smallRequests,
  firstSight,
  seeding,
  start,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  const known = benches.map(({ name, about }) => `  ${name}: ${about}`).join('\n');
  console.error(
    `expected names of benchmarks, but got: ${unknown.join(', ')}. There are:\n${known}`,
  );
  process.exit(1);
}

for (const bench of benches) {
  if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
  if (!values.json) console.log(`${bench.name}: ${bench.about}`);
  const rows = await bench.run();
  if (values.json) console.log(JSON.stringify({ bench: bench.name, rows }));
  else console.table(rows.map((row) => rounded(row)));
}

function rounded(row: Readonly<Record<string, string | number>>) {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ]),
  );
}
