import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openEmbeddedPostgres } from '../../hub/src/postgres/embedded.ts';
import { openSession } from '../../hub/src/postgres/session.ts';
import { createServiceKey } from '../support/service-key.ts';
import { everyone } from '../support/viewers.ts';
import type { Bench } from './bench.ts';
import { holdContest, type Standing } from './contest.ts';
import { openTemporaryHome } from './homes.ts';
import { startHubProcess } from './hub-process.ts';
import { askLeadershipQuestion } from './leadership-question.ts';
import { openServices, type ServicesOptions } from './open-services.ts';
import { openPeers } from './peers/open-peers.ts';

const statement = readFileSync(new URL('leadership.sql', import.meta.url), 'utf8');
const supergraph = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url));

function peersOver(
  subgraphs: ServicesOptions,
  { name, about }: Pick<Bench, 'name' | 'about'>,
): Bench {
  async function run() {
    await using home = await openTemporaryHome();
    await using hub = await startHubProcess(home.path, 20_000);
    await using postgres = await openEmbeddedPostgres({ home: home.path, shared: true });
    await using session = openSession(postgres.adminUrl);
    await using services = await openServices(postgres.adminUrl, subgraphs);
    const { gateway, secret } = services;
    const peerOptions = {
      supergraph,
      subgraphs: services.subgraphs,
      secret,
      viewer: everyone,
      folder: home.path,
    };
    await using others = await openPeers(peerOptions);
    const key = await createServiceKey(postgres.adminUrl);
    const byHand = async (first: number): Promise<unknown> => {
      const [row] = await session.sql.unsafe<{ data: string }[]>(statement, [first], {
        prepare: true,
      });
      return JSON.parse(row?.data ?? 'null');
    };

    const rows: ({ first: number } & Standing)[] = [];
    for (const first of [10, 100, 1_000, 10_000]) {
      const asked = [
        { name: 'Loopgraph in process', ...hub },
        { name: 'Loopgraph over HTTP subgraphs', url: gateway.url, token: key },
        ...others.peers.map((peer) => ({ ...peer, token: 'none' })),
      ].map(({ name, ...place }) => ({ name, answer: () => askLeadershipQuestion(place, first) }));
      const standings = await holdContest(
        [{ name: 'hand-written SQL', answer: () => byHand(first) }, ...asked],
        { rounds: first > 1_000 ? 10 : 30, warmUps: 5 },
      );
      rows.push(...standings.map((standing) => ({ first, ...standing })));
    }
    return rows.map((row) => ({ ...row }));
  }
  return { name, about, run };
}

/** The leadership question by every gateway: ours in both shapes, and the others over the same HTTP subgraphs. */
export const peers = peersOver(
  {},
  {
    name: 'peers',
    about:
      'the leadership question by hand-written SQL, by ours, by Apollo Gateway, by Hive Gateway',
  },
);

/**
 * The same over subgraphs as the README of Apollo Server serves them: there the other gateways have nothing of what ours brings
 * its subgraphs, and over HTTP ours has not either.
 */
export const plainPeers = peersOver(
  { subgraphFile: 'test/bench/peers/serve-plainly.ts' },
  { name: 'plain-peers', about: 'the same over subgraphs as Apollo Server serves them by itself' },
);
