import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { compose } from '../../gateway/test/support/world.ts';
import { everyone } from '../support/viewers.ts';
import type { Bench } from './bench.ts';
import { openTemporaryHome } from './homes.ts';
import { openPeers } from './peers/open-peers.ts';
import { freePort, startServerProcess } from './processes.ts';
import { openShop, shopQuery, shopSubgraphs } from './small/shop.ts';

const clients = 50;
const requests = 500;
const rounds = 5;

interface Contestant {
  readonly name: string;
  readonly url: string;
  readonly cpuSeconds: () => number;
}

let asked = 0;

async function ask({ url }: Contestant): Promise<string> {
  asked += 1;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-encoding': 'identity',
      // Another for each request, so that none can be answered with what another got.
      authorization: `Bearer ${asked}`,
    },
    body: JSON.stringify({ query: shopQuery }),
  });
  return await response.text();
}

/** Sends them from all clients at once, each its next when it has its answer. */
async function askMany(contestant: Contestant, count: number) {
  let left = count;
  const cpuBefore = contestant.cpuSeconds();
  const began = performance.now();
  async function askOn(): Promise<void> {
    while (left > 0) {
      left -= 1;
      await ask(contestant);
    }
  }
  await Promise.all(Array.from({ length: clients }, askOn));
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: count / seconds, perCore: count / (contestant.cpuSeconds() - cpuBefore) };
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function expectSameAnswers(contestants: readonly Contestant[]): Promise<number> {
  const answers = await Promise.all(contestants.map(ask));
  const data = answers.map((text) => JSON.stringify((JSON.parse(text) as { data: unknown }).data));
  for (const [index, text] of data.entries()) {
    if (text === data[0] && text.length > 1000) continue;
    const name = contestants[index]?.name ?? '';
    throw new Error(`expected all to answer alike, but "${name}" gave: ${text.slice(0, 200)}`);
  }
  return Buffer.byteLength(answers[0] ?? '');
}

/** Many small requests at once over subgraphs whose answers are made beforehand: what a gateway itself takes. */
export const smallRequests: Bench = {
  name: 'small-requests',
  about: `requests per second of a core, ${clients} clients, products with reviews and their authors, by every gateway`,
  async run() {
    await using home = await openTemporaryHome();
    await using shop = await openShop();
    const supergraph = join(home.path, 'shop.graphql');
    await writeFile(supergraph, compose(shopSubgraphs));
    const secret = randomBytes(32).toString('hex');
    await using own = await startServerProcess({
      args: ['test/bench/small/serve-shop.ts'],
      port: await freePort(),
      variables: {
        SUPERGRAPH: supergraph,
        SUBGRAPHS: JSON.stringify(shop.urls),
        SUBGRAPH_SECRET: secret,
      },
      readyPath: '/readyz',
    });
    const peerOptions = { supergraph, subgraphs: shop.urls, secret, folder: home.path };
    await using others = await openPeers({ ...peerOptions, viewer: everyone });
    const contestants: Contestant[] = [{ name: 'Loopgraph', ...own }, ...others.peers];
    const bytes = await expectSameAnswers(contestants);
    for (const contestant of contestants) await askMany(contestant, requests);
    const measured = contestants.map(() => ({
      perSecond: [] as number[],
      perCore: [] as number[],
    }));
    for (let round = 0; round < rounds; round++) {
      for (const [index, contestant] of contestants.entries()) {
        const { perSecond, perCore } = await askMany(contestant, requests);
        measured[index]?.perSecond.push(perSecond);
        measured[index]?.perCore.push(perCore);
      }
    }
    const ours = medianOf(measured[0]?.perCore ?? []);
    return contestants.map(({ name }, index) => {
      const perCore = medianOf(measured[index]?.perCore ?? []);
      const perSecond = medianOf(measured[index]?.perSecond ?? []);
      return {
        contestant: name,
        bytes,
        perSecondOfACore: perCore,
        perSecond,
        oursIsTimes: ours / perCore,
      };
    });
  },
};
