import { openDatabase } from '@loopgraph/kit/database';
import { createLogger } from '@loopgraph/kit/log';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openSession } from '../../hub/src/postgres/session.ts';
import { createDatabase, type TestDatabase } from '../../test/support/database.ts';
import type { BudgetStore } from '../src/limits/budget/budget-store.ts';
import { openBudgets } from '../src/limits/budget/budgets.ts';
import { withFallback } from '../src/limits/budget/fallback-budgets.ts';
import { openMemoryBudgets } from '../src/limits/budget/memory-budgets.ts';
import { openPostgresBudgets } from '../src/limits/budget/postgres-budgets.ts';
import { openRedisBudgets } from '../src/limits/budget/redis-budgets.ts';
import { openSharedBudgets } from '../src/limits/budget/open-shared-budgets.ts';
import { hasRedis, startRedis, type TestRedis } from './support/redis.ts';

let database: TestDatabase;
let redis: TestRedis | undefined;
beforeAll(async () => {
  database = await createDatabase();
  if (hasRedis) redis = await startRedis();
});
afterAll(async () => {
  await redis?.[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

function redisOfTests(): TestRedis {
  if (!redis) throw new Error('expected a Redis server');
  return redis;
}

/** Opens budgets that are connected: until they are, they withdraw nothing. */
async function openRedis(stack: AsyncDisposableStack): Promise<BudgetStore> {
  const store = stack.use(openRedisBudgets(redisOfTests().url, logger));
  const asked = { holder: 'nobody', policy, least: 0, most: 0 };
  await vi.waitFor(() => store.withdraw(asked), 20_000);
  return store;
}

const openGatewayDatabase = () => openDatabase({ url: database.url('gateway') });
const logger = createLogger({ name: 'test', level: 'silent' });

/** Makes it seem that every budget was touched so much longer ago. */
async function passTime(seconds: number): Promise<void> {
  await using session = openSession(database.adminUrl);
  await session.sql`
    update gateway.budgets set refilled_at = refilled_at - make_interval(secs => ${seconds})`;
}

const policy = { capacity: 60, perSecond: 1 / 60 };

test.skipIf(hasRedis)('skips what needs Redis: there is no redis-server on this machine', () => {
  expect(hasRedis).toBe(false);
});

const places = ['memory', 'PostgreSQL', ...(hasRedis ? (['Redis'] as const) : [])] as const;

describe.each(places)('a budget in %s', (where) => {
  async function open(stack: AsyncDisposableStack) {
    let seconds = 0;
    const stores: Record<typeof where, () => BudgetStore | Promise<BudgetStore>> = {
      memory: () => openMemoryBudgets(() => seconds * 1000),
      PostgreSQL: () => openPostgresBudgets(stack.use(openGatewayDatabase()).db),
      Redis: () => openRedis(stack),
    };
    const store = await stores[where]();
    const pass = async (more: number) => {
      seconds += more;
      if (where === 'PostgreSQL') await passTime(more);
      if (where === 'Redis') await redisOfTests().age(more);
    };
    const holder = `${where} ${Math.random()}`;
    const withdraw = async (least: number, most = least) => {
      const { granted, left } = await store.withdraw({ holder, policy, least, most });
      return { granted: Math.round(granted), left: Math.round(left) };
    };
    const deposit = (amount: number) => store.deposit([{ holder, policy, amount }]);
    return { withdraw, deposit, pass };
  }

  test('is full at first, gives what it has, and nothing where that is less than asked', async () => {
    await using stack = new AsyncDisposableStack();
    const { withdraw } = await open(stack);
    expect(await withdraw(50)).toEqual({ granted: 50, left: 10 });
    expect(await withdraw(11)).toEqual({ granted: 0, left: 10 });
    expect(await withdraw(5, 8)).toEqual({ granted: 8, left: 2 });
    expect(await withdraw(1, 4)).toEqual({ granted: 2, left: 0 });
  });

  test('fills up as time passes, until it is full', async () => {
    await using stack = new AsyncDisposableStack();
    const { withdraw, pass } = await open(stack);
    await withdraw(60);
    await pass(10 * 60);
    expect(await withdraw(4)).toEqual({ granted: 4, left: 6 });
    await pass(24 * 3600);
    expect(await withdraw(0)).toEqual({ granted: 0, left: 60 });
  });

  test('goes on filling up where the clock was put back', async () => {
    await using stack = new AsyncDisposableStack();
    const { withdraw, pass } = await open(stack);
    await withdraw(60);
    await pass(-2 * 3600);
    expect(await withdraw(1)).toEqual({ granted: 0, left: 0 });
    await pass(10 * 60);
    expect(await withdraw(1)).toEqual({ granted: 1, left: 9 });
  });

  test('takes back what was not used, and what was used beyond it', async () => {
    await using stack = new AsyncDisposableStack();
    const { withdraw, deposit } = await open(stack);
    await withdraw(30);
    await deposit(12);
    expect(await withdraw(0)).toEqual({ granted: 0, left: 42 });
    await deposit(-50);
    expect(await withdraw(1)).toEqual({ granted: 0, left: -8 });
    await deposit(100);
    expect(await withdraw(0)).toEqual({ granted: 0, left: 60 });
  });
});

test.each(places)(
  'in %s, never gives more than there is, however many ask at once',
  async (where) => {
    await using stack = new AsyncDisposableStack();
    const holder = 'asked at once';
    const shared = openMemoryBudgets();
    const opened = {
      memory: () => Promise.resolve(shared),
      PostgreSQL: () => Promise.resolve(openPostgresBudgets(stack.use(openGatewayDatabase()).db)),
      Redis: () => openRedis(stack),
    };
    const stores = await Promise.all([1, 2, 3].map(() => opened[where]()));
    const twenty = Array.from({ length: 20 });
    const answers = await Promise.all(
      stores.flatMap((store) =>
        twenty.map(() => store.withdraw({ holder, policy, least: 3, most: 3 })),
      ),
    );
    const granted = answers.map((answer) => answer.granted);
    expect(Math.floor(granted.reduce((sum, amount) => sum + amount))).toBe(60);
  },
);

test('asks once for all requests of a viewer that come at once', async () => {
  await using stack = new AsyncDisposableStack();
  const texts: string[] = [];
  const { db } = stack.use(
    openDatabase({ url: database.url('gateway'), onQuery: ({ text }) => texts.push(text) }),
  );
  const budgets = stack.use(openBudgets(openPostgresBudgets(db)));
  const account = { holder: 'many at once', policy };
  const standings = await Promise.all(Array.from({ length: 40 }, () => budgets.spend(account, 2)));
  expect(standings.filter(({ granted }) => granted)).toHaveLength(30);
  expect(texts.length).toBeLessThanOrEqual(2);
});

test('asks for a lease once, and returns what is left of it', async () => {
  await using stack = new AsyncDisposableStack();
  const texts: string[] = [];
  const { db } = stack.use(
    openDatabase({ url: database.url('gateway'), onQuery: ({ text }) => texts.push(text) }),
  );
  const account = { holder: 'leased', policy: { capacity: 6000, perSecond: 100 } };
  const budgets = openBudgets(openPostgresBudgets(db));
  for (let round = 0; round < 6; round++) await budgets.spend(account, 10);
  expect(texts).toHaveLength(1);
  budgets.giveBack(account, 25);
  await budgets[Symbol.asyncDispose]();
  const { left } = await openPostgresBudgets(db).withdraw({ ...account, least: 0, most: 0 });
  expect(left).toBeGreaterThanOrEqual(6000 - 60 + 25);
  expect(left).toBeLessThan(6000);
});

test('knows what is left of a budget after what it held of it was returned', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const budgets = openBudgets(openMemoryBudgets());
    const account = { holder: 'slow', policy: { capacity: 6000, perSecond: 1 } };
    await budgets.spend(account, 5000);
    await vi.advanceTimersByTimeAsync(1000);
    expect(Math.floor(budgets.left(account))).toBe(1000);
    budgets.giveBack(account, 500);
    expect(Math.floor(budgets.left(account))).toBe(1500);
  } finally {
    vi.useRealTimers();
  }
});

test('keeps what it holds of a budget while more of it is asked for, and returns it after', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const store = openMemoryBudgets();
    const asked = Promise.withResolvers<undefined>();
    const withdraw = vi.fn(store.withdraw);
    const deposit = vi.fn(store.deposit);
    const budgets = openBudgets({ ...store, withdraw, deposit });
    const account = { holder: 'waits', policy: { capacity: 6000, perSecond: 1 } };
    await budgets.spend(account, 4000);
    budgets.giveBack(account, 4000);
    withdraw.mockImplementationOnce(async (withdrawal) => {
      await asked.promise;
      return await store.withdraw(withdrawal);
    });
    const waiting = budgets.spend(account, 4500);
    await vi.advanceTimersByTimeAsync(1000);
    asked.resolve(undefined);
    expect(await waiting).toMatchObject({ granted: true });
    expect(deposit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1000);
    expect(deposit).toHaveBeenCalledExactlyOnceWith([{ ...account, amount: 60 }]);
  } finally {
    vi.useRealTimers();
  }
});

test('goes on with budgets of its own where the shared ones do not answer', async () => {
  await using stack = new AsyncDisposableStack();
  const gone = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' });
  stack.use(gone);
  const store = withFallback({ shared: openPostgresBudgets(gone.db), logger });
  const account = { holder: 'alone', policy };
  const budgets = openBudgets(store);
  expect(await budgets.spend(account, 59)).toMatchObject({ granted: true });
  expect(await budgets.spend(account, 2)).toMatchObject({ granted: false });
});

test('goes on with budgets of its own where Redis is gone', async () => {
  await using budgets = await openSharedBudgets({ redisUrl: 'redis://127.0.0.1:1', logger });
  const account = { holder: 'alone', policy };
  expect(await budgets.spend(account, 59)).toMatchObject({ granted: true });
  expect(await budgets.spend(account, 2)).toMatchObject({ granted: false });
});
