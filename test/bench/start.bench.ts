import type { Bench, Row } from './bench.ts';
import { openTemporaryHome } from './homes.ts';
import { startHubProcess } from './hub-process.ts';

const seconds = (milliseconds: number) => milliseconds / 1_000;

/** From the start of the process to /readyz: on an empty home, and on a filled one. */
export const start: Bench = {
  name: 'start',
  about: 'from the process to /readyz: first start with 5,000 employees, then five more',
  async run() {
    await using home = await openTemporaryHome();
    const rows: Row[] = [];
    for (let run = 1; run <= 6; run++) {
      await using hub = await startHubProcess(home.path, 5_000);
      rows.push({
        measured: run === 1 ? 'first start, s' : `start ${run}, s`,
        value: seconds(hub.readyMs),
      });
    }
    return rows;
  },
};
