import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The gateways that ours is measured against, and what they need. They are no dependencies of ours. */
const manifest = {
  name: 'loopgraph-bench-peers',
  private: true,
  type: 'module',
  dependencies: {
    '@apollo/gateway': '2.14.4',
    '@apollo/server': '5.5.1',
    '@graphql-hive/gateway': '2.15.1',
    '@graphql-hive/router-runtime': '1.4.23',
    graphql: '16.15.0',
    jose: '6.2.17',
  },
  // Hive Gateway asks for ^10.3.2, which no registry serves.
  overrides: { '@graphql-tools/batch-execute': '10.2.0' },
};

/** The viewer as our subgraphs ask for it (kit/src/viewer-token.ts), signed anew before it expires. */
const viewerToken = `
import { SignJWT } from 'jose';

const key = new TextEncoder().encode(process.env.SUBGRAPH_SECRET);
const viewer = JSON.parse(process.env.VIEWER);
const subgraphs = JSON.parse(process.env.SUBGRAPHS);
const headers = {};
async function sign() {
  for (const name of subgraphs) {
    const token = await new SignJWT({ viewer })
      .setProtectedHeader({ alg: 'HS256', typ: 'loopgraph-viewer+jwt' })
      .setIssuer('loopgraph-gateway')
      .setAudience(name)
      .setSubject(viewer.subject)
      .setIssuedAt()
      .setExpirationTime('60 s')
      .sign(key);
    headers[name] = { 'loopgraph-viewer': token };
  }
}
await sign();
setInterval(sign, 20_000).unref();
export const headersFor = (name) => headers[name];
`;

/** As the README of @apollo/gateway starts it, but for the port and the header that our subgraphs ask for. */
const apolloGateway = `
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { headersFor } from './viewer-token.js';

class Subgraph extends RemoteGraphQLDataSource {
  willSendRequest({ request }) {
    for (const [name, value] of Object.entries(headersFor(this.name))) request.http.headers.set(name, value);
  }
}
const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(process.env.SUPERGRAPH, 'utf8'),
  buildService: ({ name, url }) => new Subgraph({ name, url }),
});
const server = new ApolloServer({ gateway });
await startStandaloneServer(server, { listen: { port: Number(process.env.PORT), host: '127.0.0.1' } });
`;

/** As \`hive-gateway supergraph\` starts it by default, but for the same. */
const hiveGateway = `
import { defineConfig } from '@graphql-hive/gateway';
import { headersFor } from './viewer-token.js';

const { unifiedGraphHandler } =
  process.env.PLANNER === 'rust' ? await import('@graphql-hive/router-runtime') : {};
export const gatewayConfig = defineConfig({
  supergraph: process.env.SUPERGRAPH,
  host: '127.0.0.1',
  port: Number(process.env.PORT),
  ...(unifiedGraphHandler && { unifiedGraphHandler }),
  propagateHeaders: {
    fromClientToSubgraphs: ({ subgraphName }) => headersFor(subgraphName),
  },
});
`;

/** Installs the peers into a folder of their own, which stays for the next time, and gives its path. */
export async function installPeers(): Promise<string> {
  const files = {
    'package.json': JSON.stringify(manifest, null, 2),
    'viewer-token.js': viewerToken,
    'apollo-gateway.js': apolloGateway,
    'gateway.config.js': hiveGateway,
  };
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  const folder = fileURLToPath(
    new URL(`../../../node_modules/.cache/bench-peers-${version}`, import.meta.url),
  );
  if (existsSync(`${folder}/installed`)) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(`${folder}/${name}`, text);
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
  });
  await writeFile(`${folder}/installed`, '');
  return folder;
}
