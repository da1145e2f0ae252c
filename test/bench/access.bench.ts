import { readFile, writeFile } from 'node:fs/promises';
import { startGateway, type GatewayOptions } from '../../gateway/src/index.ts';
import { defaultRoleLimits } from '../../gateway/src/limits/role-limits.ts';
import { withoutRules } from '../../gateway/test/support/without-rules.ts';
import { openTryOut } from '../../hub/src/access/try-out.ts';
import { openTrailFolder } from '../../hub/src/audit/trail-folder.ts';
import { ensureSupergraphFile } from '../../hub/src/compose/supergraph-file.ts';
import { seedDemoCompany } from '../../hub/src/demo/index.ts';
import { houseSubgraphs } from '../../hub/src/hub/subgraphs.ts';
import { admitSubgraphs, migrateHouse } from '../../hub/src/migrations/house.ts';
import { openEmbeddedPostgres } from '../../hub/src/postgres/embedded.ts';
import { roleOf, roleUrl } from '../../hub/src/postgres/role-url.ts';
import { openDatabase, openViewerDatabase, type RequestScope } from '../../kit/src/database.ts';
import { createLogger } from '../../kit/src/log.ts';
import type { Viewer } from '../../kit/src/viewer.ts';
import { credentialsFor } from '../support/credentials.ts';
import { everyone } from '../support/viewers.ts';
import type { Bench } from './bench.ts';
import { holdContest, type Standing } from './contest.ts';
import { openTemporaryHome } from './homes.ts';
import type { HubProcess } from './hub-process.ts';
import { askHub, askLeadershipQuestion } from './leadership-question.ts';

type Ask = (hub: Pick<HubProcess, 'url' | 'token'>, first: number) => Promise<unknown>;

const names = 'query Names($first: Int!) { employees(first: $first) { nodes { name } } }';

const askNames: Ask = (hub, first) => askHub(hub, names, { first });

/** One whose plan has several steps, and one of a single step, which leaves nothing to wait for while the trail is written. */
const questions: readonly { question: string; ask: Ask; pages: readonly number[] }[] = [
  { question: 'leadership', ask: askLeadershipQuestion, pages: [10, 100, 1_000, 10_000] },
  {
    question: 'names',
    ask: askNames,
    pages: [10, 100, 1_000],
  },
];

/** Of small pages many: what the trail takes of them is less than a millisecond, and the first seconds after a start are others. */
function roundsOf(first: number): number {
  if (first > 1_000) return 15;
  return first > 100 ? 80 : 400;
}

/** Clients that each ask again as soon as they are answered: all that is done for a record counts then, not only what an answer waits for. */
const clients = 8;
const busy: readonly { question: string; ask: Ask; first: number; each: number }[] = [
  ...[10, 100].map((first) => ({ question: 'names', ask: askNames, first, each: 200 })),
  { question: 'leadership', ask: askLeadershipQuestion, first: 100, each: 40 },
];

/** So that nobody is refused for asking too much; what a request costs is worked out all the same. */
const widely = {
  ...defaultRoleLimits,
  analyst: { ...defaultRoleLimits.analyst, costPerMinute: 1e12, burst: 1e12 },
};

/** Questions with all that access takes, by either way of writing the trail, with all but the trail, and without any of it. */
export const access: Bench = {
  name: 'access',
  about: 'two questions with access and trail, against a build without (20,000 employees)',
  async run() {
    await using home = await openTemporaryHome();
    await using postgres = await openEmbeddedPostgres({ home: home.path });
    const { adminUrl } = postgres;
    await migrateHouse(adminUrl);
    await admitSubgraphs(adminUrl);
    await seedDemoCompany(adminUrl, { employees: 20_000, seed: 1 });

    await using opened = new AsyncDisposableStack();
    const supergraphFile = `${home.path}/supergraph.graphql`;
    await ensureSupergraphFile(supergraphFile, houseSubgraphs);
    const openFile = `${home.path}/open.graphql`;
    await writeFile(openFile, withoutRules(await readFile(supergraphFile, 'utf8')));
    const logger = createLogger({ name: 'bench', level: 'warn' });
    const start = async (options: Omit<GatewayOptions, 'logger'>) =>
      opened.use(await startGateway({ logger, ...options }));

    // The admin passes by the policies, statements go as they are, and nobody is asked who they are.
    const { db: admin } = opened.use(openDatabase({ url: adminUrl }));
    const openSubgraphs = Object.fromEntries(
      houseSubgraphs.map(({ name, schema, createContext }) => [
        name,
        { schema, createContext: () => createContext(admin, everyone) },
      ]),
    );
    const guardedSubgraphs = Object.fromEntries(
      houseSubgraphs.map(({ name, schema, createContext }) => {
        const url = roleUrl(adminUrl, roleOf(name));
        const database = opened.use(openViewerDatabase({ url }));
        const contextOf = (viewer: Viewer, scope: RequestScope) =>
          createContext(database.forViewer(viewer, scope), viewer);
        return [name, { schema, createContext: contextOf }];
      }),
    );
    const off = await start({
      supergraphFile: openFile,
      subgraphs: openSubgraphs,
      limits: widely,
      identify: () => Promise.resolve(everyone),
    });
    const { db } = opened.use(openDatabase({ url: roleUrl(adminUrl, roleOf('gateway')) }));
    const guarded = {
      ...{ supergraphFile, subgraphs: guardedSubgraphs, db, limits: widely },
      access: { tryOut: openTryOut(adminUrl) },
    };
    const unrecorded = await start(guarded);
    const { journalFolder, ...audit } = await openTrailFolder(home.path);
    const journaled = await start({ ...guarded, audit: { ...audit, journalFolder } });
    const recorded = await start({ ...guarded, audit });
    const { authorization = '' } = await credentialsFor(adminUrl);
    const token = authorization.replace('Bearer ', '');

    const contestants = [
      { name: 'access switched off', url: off.url },
      { name: 'access, no trail', url: unrecorded.url },
      { name: 'access and trail, by the journal', url: journaled.url },
      { name: 'access and trail, by PostgreSQL', url: recorded.url },
    ];
    const rows: ({ question: string; first: number } & Standing)[] = [];
    for (const { question, ask, pages } of questions) {
      for (const first of pages) {
        const standings = await holdContest(
          contestants.map(({ name, url }) => ({ name, answer: () => ask({ url, token }, first) })),
          { rounds: roundsOf(first), warmUps: 15 },
        );
        rows.push(...standings.map((standing) => ({ question, first, ...standing })));
      }
    }
    for (const { question, ask, first, each } of busy) {
      const standings = await holdContest(
        contestants.slice(1).map(({ name, url }) => ({
          name,
          answer: () =>
            Promise.all(
              Array.from({ length: clients }, async () => {
                let answer: unknown;
                for (let asked = 0; asked < each; asked++)
                  answer = await ask({ url, token }, first);
                return answer;
              }),
            ),
        })),
        { rounds: 7, warmUps: 1, pauseMs: 600 },
      );
      const name = `${question}, ${clients * each} by ${clients} at once`;
      rows.push(...standings.map((standing) => ({ question: name, first, ...standing })));
    }
    return rows.map((row) => ({ ...row }));
  },
};
