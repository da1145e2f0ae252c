import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startGateway, type Gateway, type GatewayOptions } from '@loopgraph/gateway';
import type { OidcProvider } from '@loopgraph/gateway/access/oidc/provider';
import {
  openDatabase,
  openViewerDatabase,
  type RequestScope,
  type SentQuery,
  type ViewerDatabase,
} from '@loopgraph/kit/database';
import type { Logger } from '@loopgraph/kit/log';
import type { Viewer } from '@loopgraph/kit/viewer';
import { openTryOut } from '../access/try-out.ts';
import { holdJournal } from '../audit/hold-journal.ts';
import { openTrailFolder } from '../audit/trail-folder.ts';
import { ensureSupergraphFile } from '../compose/supergraph-file.ts';
import { roleOf, roleUrl } from '../postgres/role-url.ts';
import { houseSubgraphs } from './subgraphs.ts';

export interface ServeHouseOptions {
  /** Of a migrated database that admits the subgraphs. */
  readonly adminUrl: string;
  /** Keeps the supergraph that is served; the file may be changed while it is. */
  readonly home: string;
  /** Whether the home keeps the database too, and is this hub's alone. */
  readonly isWhole: boolean;
  /** Whether the home is there still when the hub is not. */
  readonly lasts: boolean;
  readonly host: string;
  readonly port: number;
  /** Whose tokens are taken; without one, people on this machine can try things out. */
  readonly provider: OidcProvider | null;
  readonly operationPolicy?: GatewayOptions['operationPolicy'];
  readonly onRefusedField?: GatewayOptions['onRefusedField'];
  readonly redisUrl?: string | undefined;
  readonly limits?: GatewayOptions['limits'] | undefined;
  readonly explainRoles?: GatewayOptions['explainRoles'];
  readonly logger: Logger;
  /** Signs the audit trail in place of the home's own key. */
  readonly auditSigningKey?: string | undefined;
  /**
   * Keeps records that the database does not have yet, where the home does not keep the database; null for none. Without it,
   * a home that lasts, and keeps the key, does.
   */
  readonly auditJournal?: string | null | undefined;
  readonly onQuery?: ((subgraph: string, query: SentQuery) => void) | undefined;
}

const operationsFolder = fileURLToPath(new URL('../../../schema/operations', import.meta.url));
const leadershipQuestion = join(operationsFolder, 'leadership-to-team-management.graphql');

/** Serves every subgraph in process behind one gateway; each reads and writes as its own Postgres role. */
export async function serveHouse(options: ServeHouseOptions): Promise<Gateway> {
  const { adminUrl, host, port, provider, operationPolicy, logger, onQuery } = options;
  const { onRefusedField, redisUrl, limits, explainRoles } = options;
  await using started = new AsyncDisposableStack();
  const supergraphFile = join(options.home, 'supergraph.graphql');
  const trail = await openTrailFolder(options.home, options.auditSigningKey);
  const { auditSigningKey, auditJournal: asked } = options;
  const { journalFolder: home, key } = trail;
  const isOwnUsed = options.lasts && auditSigningKey === undefined;
  const journalFolder = options.isWhole
    ? home
    : await holdJournal({ url: adminUrl, asked, home, isOwnUsed, key, logger }, started);
  await ensureSupergraphFile(supergraphFile, houseSubgraphs);
  const open = houseSubgraphs.map((subgraph) => {
    const database = started.use(
      openViewerDatabase({
        url: roleUrl(adminUrl, roleOf(subgraph.name)),
        ...(onQuery && {
          onQuery: (query) => {
            onQuery(subgraph.name, query);
          },
        }),
      }),
    );
    return { ...subgraph, database };
  });
  // Connects them all while the supergraph is read. Whether each answers is asked again, by those who want to know.
  for (const { database } of open) database.ping().catch(() => undefined);
  const subgraphs = Object.fromEntries(
    open.map(({ name, schema, createContext, database }) => [
      name,
      {
        schema,
        createContext: (viewer: Viewer, scope: RequestScope) =>
          createContext(database.forViewer(viewer, scope), viewer),
      },
    ]),
  );
  const { db } = started.use(openDatabase({ url: roleUrl(adminUrl, roleOf('gateway')) }));
  const gateway = started.use(
    await startGateway({
      db,
      access: { provider, tryOut: openTryOut(adminUrl) },
      operationsFolder,
      operationPolicy,
      audit: { ...trail, journalFolder },
      supergraphFile,
      subgraphs,
      host,
      port,
      ...(onRefusedField && { onRefusedField }),
      redisUrl,
      ...(limits && { limits }),
      explainRoles,
      logger,
      checkReadiness: async () => ({
        database: await allAnswer(open.map(({ database }) => database)),
      }),
      initialOperation: {
        query: readFileSync(leadershipQuestion, 'utf8'),
        // Just before the demo company's latest reviews, so that there are ratings to see.
        variables: { first: 10, completedBefore: '2026-07-01T00:00:00Z' },
      },
    }),
  );
  const running = started.move();
  return { url: gateway.url, [Symbol.asyncDispose]: () => running.disposeAsync() };
}

async function allAnswer(databases: readonly ViewerDatabase[]): Promise<boolean> {
  return await Promise.all(databases.map((database) => database.ping())).then(
    () => true,
    () => false,
  );
}
