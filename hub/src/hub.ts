import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { GatewayOptions } from '@loopgraph/gateway';
import type { OidcProvider } from '@loopgraph/gateway/access/oidc/provider';
import type { SentQuery } from '@loopgraph/kit/database';
import type { Logger } from '@loopgraph/kit/log';
import { expectFreePort, listenFault } from './hub/free-port.ts';
import { seedIfEmpty } from './hub/seed-if-empty.ts';
import { admitSubgraphs, admitSubgraphsElsewhere, migrateHouse } from './migrations/house.ts';
import { openAdminDatabase } from './postgres/admin-database.ts';
import type { OnProgress } from './progress.ts';

export interface HubOptions {
  /** Keeps all state; without it, a temporary folder that goes with the hub. */
  readonly home?: string;
  /** An admin's URL of a PostgreSQL that is used instead of the home's own. */
  readonly databaseUrl?: string | undefined;
  readonly host?: string;
  /** 0, the default, takes any that is free. */
  readonly port?: number;
  /** How many people the demo company has that an empty database is filled with; without it, it stays empty. */
  readonly employees?: number;
  /** Which demo company; 1 by default. */
  readonly seed?: number;
  /** Whose tokens are taken; without one, people on this machine can try things out with try-out tokens. */
  readonly provider?: OidcProvider | null;
  /** Who has to run registered operations; partners alone by default. */
  readonly operationPolicy?: GatewayOptions['operationPolicy'];
  /** What becomes of an operation with a field that the viewer may not see; null there by default. */
  readonly onRefusedField?: GatewayOptions['onRefusedField'];
  /** Keeps the budgets of viewers, for hubs that share them without sharing a database. */
  readonly redisUrl?: string | undefined;
  /** What each role may ask for, where that is other than by default. */
  readonly limits?: GatewayOptions['limits'] | undefined;
  /** Who may have operations explained, where that is other than by default. */
  readonly explainRoles?: GatewayOptions['explainRoles'];
  readonly logger: Logger;
  /** Signs the audit trail in place of the home's own key: an Ed25519 private key, as PEM or base64. */
  readonly auditSigningKey?: string | undefined;
  /**
   * A folder for records that the database of `databaseUrl` does not have yet; null for none, so that answers wait for that
   * database. Without it, one of `home`, where that has the signing key too.
   */
  readonly auditJournal?: string | null | undefined;
  readonly onProgress?: OnProgress;
  /** Sees each statement that a subgraph sends. */
  readonly onQuery?: ((subgraph: string, query: SentQuery) => void) | undefined;
  /** Interrupts the start, which then rejects with the signal's reason and leaves nothing running. */
  readonly signal?: AbortSignal;
  /** Cuts short what is being done when the hub is to stop, in its start or later. */
  readonly hurried?: AbortSignal;
}

/** Disposing of it answers the requests in flight, then stops everything, PostgreSQL included. */
export interface Hub extends AsyncDisposable {
  /** The root of its one port, without a slash at the end. */
  readonly url: string;
  /** The admin's, for arranging rows beside the graph. */
  readonly adminUrl: string;
}

/** The whole house in one process: database, migrations, demo company, subgraphs and gateway, ready when it resolves. */
export async function startHub(options: HubOptions): Promise<Hub> {
  const { host = '127.0.0.1', port = 0, databaseUrl, signal, hurried } = options;
  if (port !== 0) await expectFreePort(port, host);
  const load = () => import('./hub/serve-house.ts');

  await using started = new AsyncDisposableStack();
  const home = options.home ? resolve(options.home) : await openTemporaryFolder(started);
  const database = await openAdminDatabase({
    home,
    databaseUrl,
    durable: Boolean(options.home),
    // Loading keeps this process busy for about as long as PostgreSQL takes to start.
    onSpawned: () => void load().catch(() => undefined),
  });
  started.defer(() => database.stop(hurried));
  signal?.throwIfAborted();
  await Promise.race([fillDatabase(database.adminUrl, options), aborted(hurried)]);

  const { serveHouse } = await load();
  signal?.throwIfAborted();
  try {
    const { adminUrl } = database;
    const { provider = null, operationPolicy, limits, redisUrl, logger, onQuery } = options;
    const isWhole = databaseUrl === undefined;
    const lasts = options.home !== undefined;
    const place = { adminUrl, home, isWhole, lasts, host, port };
    const { auditSigningKey, auditJournal, explainRoles, onRefusedField } = options;
    const access = { provider, auditSigningKey, auditJournal, onRefusedField, explainRoles };
    const asked = { ...access, operationPolicy, limits, redisUrl };
    const served = await serveHouse({ ...place, ...asked, logger, onQuery });
    started.defer(() => Promise.race([served[Symbol.asyncDispose](), aborted(hurried)]));
    signal?.throwIfAborted();
    const running = started.move();
    return { url: served.url, adminUrl, [Symbol.asyncDispose]: () => running.disposeAsync() };
  } catch (error) {
    throw listenFault(error, port, host) ?? error;
  }
}

async function openTemporaryFolder(stack: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'loopgraph-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function fillDatabase(adminUrl: string, options: HubOptions): Promise<void> {
  const { employees, seed = 1, onProgress, signal } = options;
  await migrateHouse(adminUrl);
  signal?.throwIfAborted();
  const seeding =
    employees !== undefined &&
    seedIfEmpty(adminUrl, { employees, seed }, (done, total, what) => {
      // Within the transaction that seeds, so that it is rolled back.
      signal?.throwIfAborted();
      onProgress?.(done, total, what);
    });
  await Promise.all([admit(adminUrl, options), seeding]);
}

async function admit(adminUrl: string, { databaseUrl, logger }: HubOptions): Promise<void> {
  if (databaseUrl === undefined) {
    await admitSubgraphs(adminUrl);
    return;
  }
  const roles = await admitSubgraphsElsewhere(adminUrl);
  if (roles.length === 0) return;
  logger.info({ roles }, 'gave these roles of the server the passwords that this hub logs in with');
}

/** Never resolves without a signal. */
async function aborted(signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) return;
  await new Promise<void>((resolve) => {
    signal?.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
