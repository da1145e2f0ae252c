import { readFileSync } from 'node:fs';
import { openEmbeddedPostgres } from '../../hub/src/postgres/embedded.ts';
import { openSession } from '../../hub/src/postgres/session.ts';
import type { Bench } from './bench.ts';
import { holdContest, type Standing } from './contest.ts';
import { openTemporaryHome } from './homes.ts';
import { startHubProcess } from './hub-process.ts';
import { askLeadershipQuestion } from './leadership-question.ts';

const pages = [10, 100, 1_000, 10_000];

const statement = readFileSync(new URL('leadership.sql', import.meta.url), 'utf8');
/** The leadership question over HTTP against one statement by hand, at 20,000 employees. */
export const leadership: Bench = {
  name: 'leadership',
  about: 'the leadership question against hand-written SQL (20,000 employees)',
  async run() {
    await using home = await openTemporaryHome();
    await using hub = await startHubProcess(home.path, 20_000);
    await using postgres = await openEmbeddedPostgres({ home: home.path, shared: true });
    await using session = openSession(postgres.adminUrl);
    const byHand = async (first: number): Promise<unknown> => {
      const [row] = await session.sql.unsafe<{ data: string }[]>(statement, [first], {
        prepare: true,
      });
      return JSON.parse(row?.data ?? 'null');
    };

    const rows: ({ first: number } & Standing)[] = [];
    for (const first of pages) {
      const standings = await holdContest(
        [
          { name: 'hand-written SQL', answer: () => byHand(first) },
          { name: 'Loopgraph over HTTP', answer: () => askLeadershipQuestion(hub, first) },
        ],
        // So many that V8 has compiled what small pages take, as in a hub that has run for a minute.
        { rounds: first > 1_000 ? 20 : 60, warmUps: first > 1_000 ? 10 : 200 },
      );
      rows.push(...standings.map((standing) => ({ first, ...standing })));
    }
    return rows.map((row) => ({ ...row }));
  },
};
