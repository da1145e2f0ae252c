/**
 * A subgraph of ours as the README of Apollo Server serves one: graphql-js runs its resolvers, and nothing is compiled. It
 * verifies whom it is asked for, and tells our gateway whose rows it read.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { houseSubgraphs } from '../../../hub/src/hub/subgraphs.ts';
import { openViewerDatabase } from '../../../kit/src/database.ts';
import { requestIdHeader } from '../../../kit/src/request-id.ts';
import { sendReports, type ReportsContext } from '../../../kit/src/sent-reports.ts';
import { viewerHeader, viewerVerifier } from '../../../kit/src/viewer-token.ts';
import { readPlainConfig } from './config.ts';

const { PORT, SUBGRAPH, DATABASE_URL, SUBGRAPH_SECRET } = readPlainConfig();
const subgraph = houseSubgraphs.find(({ name }) => name === SUBGRAPH);
if (!subgraph) throw new Error(`expected a subgraph of ours, but got: ${SUBGRAPH}`);
const { schema, createContext } = subgraph;
const database = openViewerDatabase({ url: DATABASE_URL });
const verify = viewerVerifier(SUBGRAPH_SECRET, SUBGRAPH);
// By default it closes a connection that nobody uses for 5 s, as long as a round takes, which fails who asks just then.
subscribe('http.server.request.start', (message) => {
  (message as { server: Server }).server.keepAliveTimeout = 72_000;
});
const server = new ApolloServer<ReportsContext>({ schema, plugins: [sendReports] });
await startStandaloneServer(server, {
  listen: { port: PORT, host: '127.0.0.1' },
  async context({ req: { headers } }) {
    const { viewer } = await verify(String(headers[viewerHeader]));
    const subjects = new Set<string>();
    const context = createContext(database.forViewer(viewer, { subjects }), viewer);
    const requestId = String(headers[requestIdHeader]);
    return Object.assign(context, { requestId, subjects, statements: [] });
  },
});
