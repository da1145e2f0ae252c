import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutRules } from '../../../gateway/test/support/without-rules.ts';
import type { Viewer } from '../../../kit/src/viewer.ts';
import { freePort, startServerProcess, type ServerProcess } from '../processes.ts';
import { installPeers } from './install-peers.ts';

/** A gateway over HTTP subgraphs. */
interface Peer extends Pick<ServerProcess, 'url' | 'cpuSeconds'> {
  readonly name: string;
}

export interface PeersOptions {
  /** The path of a supergraph schema. */
  readonly supergraph: string;
  /** Where its subgraphs are, by name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** What the subgraphs trust a viewer by, and who that is. */
  readonly secret: string;
  readonly viewer: Viewer;
  /** Keeps the supergraph as the peers take it. */
  readonly folder: string;
}

/** The supergraph with the subgraphs where they are, and without what only some gateways enforce. */
async function placedSupergraph({ supergraph, subgraphs, folder }: PeersOptions): Promise<string> {
  const sdl = await readFile(supergraph, 'utf8');
  const placed = sdl.replace(
    /@join__graph\(name: "(\w+)", url: "[^"]*"\)/g,
    (_all, name: string) => `@join__graph(name: "${name}", url: "${subgraphs[name] ?? ''}")`,
  );
  const path = join(folder, 'peers.supergraph.graphql');
  await writeFile(path, withoutRules(placed));
  return path;
}

/** Starts Apollo Gateway, and Hive Gateway with each of its planners, over the same subgraphs. */
export async function openPeers(
  options: PeersOptions,
): Promise<AsyncDisposable & { readonly peers: readonly Peer[] }> {
  const cwd = await installPeers();
  const variables = {
    SUPERGRAPH: await placedSupergraph(options),
    SUBGRAPHS: JSON.stringify(Object.keys(options.subgraphs)),
    SUBGRAPH_SECRET: options.secret,
    VIEWER: JSON.stringify(options.viewer),
    NODE_ENV: 'production',
    APOLLO_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: 'error',
  };
  await using started = new AsyncDisposableStack();
  const start = async (name: string, args: readonly string[], planner = ''): Promise<Peer> => {
    const { url, cpuSeconds } = started.use(
      await startServerProcess({
        args,
        cwd,
        port: await freePort(),
        variables: { ...variables, PLANNER: planner },
        readyPath: '/graphql',
      }),
    );
    return { name, url, cpuSeconds };
  };
  const hive = ['node_modules/@graphql-hive/gateway/dist/bin.js', 'supergraph'];
  const peers = [
    await start('Apollo Gateway', ['apollo-gateway.js']),
    await start('Hive Gateway', hive),
    await start('Hive Gateway, Rust planner', hive, 'rust'),
  ];
  const running = started.move();
  return { peers, [Symbol.asyncDispose]: () => running.disposeAsync() };
}
