import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startGateway } from '@loopgraph/gateway';
import { limitsWith } from './support/limits.ts';
import { compose, secret, shapes, type Shape } from './support/world.ts';
import { openSession } from '../../hub/src/postgres/session.ts';
import { openViewerDatabase, type Db } from '@loopgraph/kit/database';
import { createLogger } from '@loopgraph/kit/log';
import { startSubgraph } from '@loopgraph/kit/serve';
import type { Subgraph } from '@loopgraph/kit/subgraph';
import { everyone } from '../../test/support/viewers.ts';
import { untilAsleep } from '../../kit/test/support/asleep.ts';
import { createDatabase, type TestDatabase } from '../../test/support/database.ts';
import { ask } from '../../test/support/hub.ts';

const asleep = "select pg_sleep(600), 'asleep'";

interface Context {
  readonly db: Db;
}

const sleeping = async (_root: unknown, _args: unknown, { db }: Context) => {
  await db.execute(asleep);
  return true;
};
const writing = (_root: unknown, _args: unknown, { db }: Context) =>
  db.transaction(async (tx) => {
    await tx.execute("insert into notes values ('lost')");
    await tx.execute(asleep);
    return true;
  });

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { awake: Boolean sleep: Boolean again: Boolean }
  type Mutation { write: Boolean }
`;

const logger = createLogger({ name: 'test', level: 'silent' });
let database: TestDatabase;
let admin: ReturnType<typeof openSession>;
beforeAll(async () => {
  database = await createDatabase({ migrated: false });
  admin = openSession(database.adminUrl);
});
beforeEach(() => admin.sql.unsafe('drop table if exists notes; create table notes (note text)'));
afterAll(async () => {
  await admin[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

/** A gateway over a subgraph that sleeps in its database, on one connection. */
async function startSleeper(shape: Shape, requestTimeoutMs = 600_000) {
  await using stack = new AsyncDisposableStack();
  const sent: string[] = [];
  const subgraph: Subgraph = {
    name: 'sleeper',
    sdl,
    createContext: (db) => ({ db }) satisfies Context,
    schema: buildSubgraphSchema([
      {
        typeDefs: parse(sdl),
        resolvers: {
          Query: { awake: () => true, sleep: sleeping, again: sleeping },
          Mutation: { write: writing },
        },
      },
    ]),
  };
  const opened = stack.use(
    openViewerDatabase({
      url: database.adminUrl,
      poolSize: 1,
      onQuery: ({ text }) => sent.push(text),
    }),
  );
  const folder = await mkdtemp(join(tmpdir(), 'loopgraph-sleeper-'));
  stack.defer(() => rm(folder, { recursive: true }));
  const supergraphFile = join(folder, 'supergraph.graphql');
  await writeFile(supergraphFile, compose([{ ...subgraph, createContext: () => ({}) }]));
  const { schema } = subgraph;
  const place =
    shape === 'in process'
      ? {
          schema,
          createContext: (...[viewer, scope]: Parameters<typeof opened.forViewer>) =>
            subgraph.createContext(opened.forViewer(viewer, scope), viewer),
        }
      : {
          url: `${stack.use(await startSubgraph({ subgraph, database: opened, secret, logger })).url}/graphql`,
        };
  const { url } = stack.use(
    await startGateway({
      supergraphFile,
      subgraphs: { sleeper: place },
      subgraphSecret: secret,
      identify: () => Promise.resolve(everyone),
      limits: limitsWith({ analyst: { batchSize: 3 } }),
      subgraphTimeoutMs: 600_000,
      requestTimeoutMs,
      logger,
    }),
  );
  const owned = stack.move();
  return { url, sent, opened, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** Sends operations that can be left: one, or a batch of several. */
function leave(url: string, ...queries: readonly string[]) {
  const client = new AbortController();
  const batch = queries.map((query) => ({ query }));
  const answer = fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(batch.length === 1 ? batch[0] : batch),
    signal: client.signal,
  });
  const gone = expect(answer).rejects.toThrow();
  return async () => {
    client.abort();
    await gone;
  };
}

describe.each(shapes)('%s', (shape) => {
  test('cancels the statements of a client that goes away, and serves the next on the same connection', async () => {
    await using sleeper = await startSleeper(shape);
    const goAway = leave(sleeper.url, '{ sleep again }');
    await untilAsleep(admin.sql, 1);
    await goAway();
    await untilAsleep(admin.sql, 0);
    expect(await ask(sleeper.url, '{ awake }')).toEqual({ data: { awake: true } });
    await sleeper.opened.ping();
    await untilAsleep(admin.sql, 0);
  });

  test('cancels the statements of a batch whose client goes away', async () => {
    await using sleeper = await startSleeper(shape);
    const goAway = leave(sleeper.url, '{ awake }', '{ sleep }', '{ again }');
    await untilAsleep(admin.sql, 1);
    await goAway();
    await untilAsleep(admin.sql, 0);
    await sleeper.opened.ping();
    await untilAsleep(admin.sql, 0);
  });

  test('cancels the statements of a request that takes too long, and answers with the rest', async () => {
    await using sleeper = await startSleeper(shape, 1000);
    expect(await ask(sleeper.url, '{ sleep again }')).toMatchObject({
      data: { sleep: null, again: null },
      errors: ['sleep', 'again'].map((field) => ({
        message: 'Expected to answer within 1000 ms, but it took longer.',
        path: [field],
        extensions: { code: 'REQUEST_TIMEOUT', service: 'sleeper' },
      })),
    });
    await untilAsleep(admin.sql, 0);
    await sleeper.opened.ping();
  });

  test('keeps nothing of what a client that goes away had begun to write', async () => {
    await using sleeper = await startSleeper(shape);
    const goAway = leave(sleeper.url, 'mutation { write }');
    await untilAsleep(admin.sql, 1);
    await goAway();
    await untilAsleep(admin.sql, 0);
    await sleeper.opened.ping();
    expect(await admin.sql`select * from notes`).toEqual([]);
  });
});
