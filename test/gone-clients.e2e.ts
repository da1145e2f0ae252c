import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSession } from '../hub/src/postgres/session.ts';
import { openApart } from './support/apart.ts';
import { credentialsFor, type Credentials } from './support/credentials.ts';
import { ask, openHub, type TestHub } from './support/hub.ts';
import { beginAsking, beginReading, watchResponses } from './support/leaving-client.ts';

const poolSize = 8;
const more = Array.from({ length: 45 }, (_, index) => `more${index}: description`).join(' ');
const large = `query Large($first: Int = 10000, $after: String) {
  courseCompletions(first: $first, after: $after) { nodes { id employee { name } course { ${more} } } }
}`;
const small = 'query Small { courseCompletions(first: 1) { nodes { completedAt } } }';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let hub: TestHub;
let apart: Awaited<ReturnType<typeof openApart>>;
let admin: ReturnType<typeof openSession>;
let headers: Credentials;
const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown) => void unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', onUnhandled);
  hub = await openHub({ employees: 1_000 });
  apart = await openApart(hub);
  admin = openSession(hub.adminUrl);
  headers = await credentialsFor(hub.adminUrl);
});
afterAll(async () => {
  await admin[Symbol.asyncDispose]();
  await apart[Symbol.asyncDispose]();
  await hub[Symbol.asyncDispose]();
  process.off('unhandledRejection', onUnhandled);
});

/** The bytes outside V8's heap that are not garbage. */
function heldBytes(): number {
  collectGarbage();
  return process.memoryUsage().arrayBuffers;
}

/** Keeps everyone from the completions until disposed. */
async function lockCompletions() {
  const session = openSession(hub.adminUrl);
  await session.sql`begin`;
  await session.sql`lock table learning.completions in access exclusive mode`;
  return session;
}

async function untilBlocked(count: number): Promise<void> {
  await vi.waitFor(
    async () => {
      const [row] = await admin.sql<{ count: number }[]>`
        select count(*)::int as count from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`;
      expect(row?.count).toBe(count);
    },
    { timeout: 60_000, interval: 20 },
  );
}

/** All connections of a pool wait at once, and then answer. */
async function expectWholePool(url: string): Promise<void> {
  const answers = Array.from({ length: poolSize + 4 });
  await using lock = await lockCompletions();
  const asking = answers.map(() => ask(url, small, undefined, headers));
  await untilBlocked(poolSize);
  await lock.sql`rollback`;
  for (const answer of await Promise.all(asking)) {
    expect(answer).toEqual({
      data: { courseCompletions: { nodes: [{ completedAt: expect.any(String) as string }] } },
    });
  }
}

const recordsOf = (name: string) => admin.sql`
  select decision, codes, people > 0 as of_people from audit.records where operation_name = ${name}`;

test('a client that leaves in the middle of a large answer was recorded before its first byte, and leaves nothing behind', async () => {
  using watched = watchResponses();
  const client = await beginReading(hub.url, { query: large, headers });
  expect(await recordsOf('Large')).toEqual([{ decision: 'ANSWERED', codes: [], of_people: true }]);
  const length = Number(client.response.headers['content-length']);
  expect(length).toBeGreaterThan(20_000_000);
  const held = heldBytes();
  const [response] = watched.responses;
  const socket = response?.socket;
  const closed = new Promise((resolve) => response?.once('close', resolve));
  client.leave();
  await closed;
  const written = socket?.bytesWritten;
  expect(written).toBeLessThan(length);
  expect(response).toMatchObject({ writableFinished: false, destroyed: true });
  // What the sockets had taken of it may stay until they are gone.
  await vi.waitFor(
    () => {
      expect(held - heldBytes()).toBeGreaterThan(length / 2);
    },
    { timeout: 20_000, interval: 200 },
  );
  await expectWholePool(hub.url);
  expect([socket?.destroyed, socket?.bytesWritten]).toEqual([true, written]);
  expect(unhandled).toEqual([]);
});

describe.each([
  ['in one process', () => hub],
  ['over HTTP', () => apart],
])('%s', (_shape, house) => {
  test('a client that leaves in the middle of an export has its statement cancelled, and no page is asked for after', async () => {
    const { url } = house();
    const client = await beginReading(url, {
      query: large,
      headers,
      accept: 'application/x-ndjson',
    });
    expect(JSON.parse(client.first.split('\n')[0] ?? '')).toHaveProperty('course.more0');
    await using lock = await lockCompletions();
    client.goOn();
    await untilBlocked(1);
    client.leave();
    await untilBlocked(0);
    hub.sent.length = 0;
    await lock.sql`rollback`;
    await expectWholePool(url);
    expect(hub.sent.filter(({ text }) => text.includes('"courses"'))).toEqual([]);
    expect(unhandled).toEqual([]);
  });

  test('clients that leave while they wait for a connection, or have one, take none with them', async () => {
    const { url } = house();
    await using lock = await lockCompletions();
    using watched = watchResponses();
    const clients = Array.from({ length: poolSize + 4 }, () =>
      beginAsking(url, { query: small, headers }),
    );
    await untilBlocked(poolSize);
    await Promise.all(clients.map(({ leave }) => leave()));
    await untilBlocked(0);
    await vi.waitFor(() => {
      expect(watched.areOver()).toBe(true);
    }, 20_000);
    await lock.sql`rollback`;
    await expectWholePool(url);
    expect(unhandled).toEqual([]);
  });

  test('clients that send a request and reset the connection at once leave nothing behind', async () => {
    const { url } = house();
    using watched = watchResponses();
    const leaving = Array.from({ length: 40 }, async (_, index) => {
      const id = `leaving-${index}`;
      const begun = watched.begun(id);
      const query = index % 4 < 2 ? small : large;
      const { sent, leave } = beginAsking(url, {
        query,
        headers: { ...headers, 'x-request-id': id },
      });
      await (index % 2 === 0 ? sent : begun);
      await leave();
    });
    await Promise.all(leaving);
    await expectWholePool(url);
    await vi.waitFor(() => {
      expect(watched.areOver()).toBe(true);
    }, 20_000);
    await untilBlocked(0);
    expect(unhandled).toEqual([]);
  });
});
