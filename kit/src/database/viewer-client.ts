import type { Sql } from 'postgres';
import type { Connections } from './connections.ts';
import type { Observe } from './observe.ts';
import { read, type ReadOptions } from './read.ts';
import type { Rows, Statement } from './send.ts';
import { traceStatements } from './trace-statements.ts';
import { transact, type Transaction } from './transact.ts';

/** A statement that is sent once it is waited for, as those of postgres.js are. */
interface Unsent extends PromiseLike<Rows> {
  readonly values: () => Promise<Rows>;
}

/** All that drizzle-orm asks of a client (postgres-js/session.js): outside a transaction, and inside. */
interface DrizzleClient {
  readonly unsafe: (text: string, params: readonly unknown[]) => Unsent;
}
interface OutsideClient extends DrizzleClient {
  readonly begin: <T>(work: (client: InsideClient) => Promise<T>) => Promise<T>;
}
interface InsideClient extends DrizzleClient {
  readonly savepoint: <T>(work: (client: InsideClient) => Promise<T>) => Promise<T>;
}

type Run = (statement: Statement) => Promise<Rows>;

function observed(run: Run, observe: Observe | undefined): Run {
  const runTraced = traceStatements(run);
  if (!observe) return runTraced;
  return async (statement) => {
    const began = performance.now();
    const rows = await runTraced(statement);
    await observe(statement, rows, performance.now() - began);
    return rows;
  };
}

function unsafeBy(run: Run): DrizzleClient['unsafe'] {
  return (text, params) => ({
    values: () => run({ text, params, asValues: true }),
    then: (onRows, onError) => run({ text, params, asValues: false }).then(onRows, onError),
  });
}

function insideOf(transaction: Transaction, observe: Observe | undefined): InsideClient {
  const client: InsideClient = {
    unsafe: unsafeBy(observed(transaction.run, observe)),
    savepoint: (work) => transaction.savepoint(() => work(client)),
  };
  return client;
}

/** What drizzle-orm takes for a client of postgres.js: it sends everything on behalf of one viewer, as `options` say. */
export function createViewerClient(
  connections: Connections,
  options: ReadOptions,
  observe: Observe | undefined,
): Sql {
  const client: OutsideClient = {
    unsafe: unsafeBy(observed((statement) => read(connections, statement, options), observe)),
    begin: (work) =>
      transact(connections, options, (transaction) => work(insideOf(transaction, observe))),
  };
  return client as unknown as Sql;
}
