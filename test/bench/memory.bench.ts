import type { Bench } from './bench.ts';
import { openTemporaryHome } from './homes.ts';
import { startHubProcess } from './hub-process.ts';
import { askLeadershipQuestion } from './leadership-question.ts';

const requests = 1_000;

/** The resident memory of a hub's process after a thousand leadership questions at `first: 1000`. */
export const memory: Bench = {
  name: 'memory',
  about: 'resident memory of the hub, PostgreSQL not among it (20,000 employees)',
  async run() {
    await using home = await openTemporaryHome();
    // What seeding leaves behind in the process is not what is asked for.
    await (await startHubProcess(home.path, 20_000))[Symbol.asyncDispose]();
    await using hub = await startHubProcess(home.path, 20_000);
    const atStart = hub.residentMb();
    for (let request = 0; request < requests; request++) {
      await askLeadershipQuestion(hub, 1_000);
    }
    return [
      { measured: 'at start, MB', value: atStart },
      { measured: `after ${requests} requests, MB`, value: hub.residentMb() },
    ];
  },
};
