import { startGateway } from '../../gateway/src/index.ts';
import { openTrailFolder } from '../../hub/src/audit/trail-folder.ts';
import { ensureSupergraphFile } from '../../hub/src/compose/supergraph-file.ts';
import { seedDemoCompany } from '../../hub/src/demo/index.ts';
import { houseSubgraphs } from '../../hub/src/hub/subgraphs.ts';
import { admitSubgraphs, migrateHouse } from '../../hub/src/migrations/house.ts';
import { openEmbeddedPostgres } from '../../hub/src/postgres/embedded.ts';
import { roleOf, roleUrl } from '../../hub/src/postgres/role-url.ts';
import { openDatabase } from '../../kit/src/database.ts';
import { createLogger } from '../../kit/src/log.ts';
import type { Viewer } from '../../kit/src/viewer.ts';
import type { Bench } from './bench.ts';
import { holdContest, type Standing } from './contest.ts';
import { openTemporaryHome } from './homes.ts';
import { askLeadershipQuestion } from './leadership-question.ts';

const pages = [10, 100, 1_000, 10_000];

/** Two gateways over the same subgraphs, of which one records. PostgreSQL writes durably, as in a home. */
export const trail: Bench = {
  name: 'trail',
  about: 'the leadership question with the audit trail and without it (5,000 employees)',
  async run() {
    await using home = await openTemporaryHome();
    await using postgres = await openEmbeddedPostgres({ home: home.path });
    const { adminUrl } = postgres;
    await migrateHouse(adminUrl);
    await admitSubgraphs(adminUrl);
    await seedDemoCompany(adminUrl, { employees: 5_000, seed: 1 });

    await using opened = new AsyncDisposableStack();
    const databaseOf = (name: string) =>
      opened.use(openDatabase({ url: roleUrl(adminUrl, roleOf(name)) })).db;
    const subgraphs = Object.fromEntries(
      houseSubgraphs.map(({ name, schema, createContext }) => {
        const db = databaseOf(name);
        return [name, { schema, createContext: (viewer: Viewer) => createContext(db, viewer) }];
      }),
    );
    const supergraphFile = `${home.path}/supergraph.graphql`;
    await ensureSupergraphFile(supergraphFile, houseSubgraphs);
    const logger = createLogger({ name: 'bench', level: 'warn' });
    const start = async (recording: object) =>
      opened.use(await startGateway({ supergraphFile, subgraphs, logger, ...recording }));
    const without = await start({});
    const audit = await openTrailFolder(home.path);
    const recording = await start({ db: databaseOf('gateway'), audit });

    const rows: ({ first: number } & Standing)[] = [];
    for (const first of pages) {
      const standings = await holdContest(
        [
          { name: 'without', answer: () => askLeadershipQuestion(without.url, first) },
          { name: 'recording', answer: () => askLeadershipQuestion(recording.url, first) },
        ],
        { rounds: first > 1_000 ? 12 : 80, warmUps: 10 },
      );
      rows.push(...standings.map((standing) => ({ first, ...standing })));
    }
    return rows.map((row) => ({ ...row }));
  },
};
