import { openDatabase } from '@loopgraph/kit/database';
import { expect, test } from 'vitest';
import { createDatabase } from '../../test/support/database.ts';
import { openPostgresBudgets } from '../src/limits/budget/postgres-budgets.ts';

const policy = { capacity: 60, perSecond: 1 / 60 };

test('takes back what many viewers did not use from several gateways at once', async () => {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createDatabase());
  const open = () =>
    openPostgresBudgets(stack.use(openDatabase({ url: database.url('gateway') })).db);
  const [one, other] = [open(), open()];
  const holders = Array.from({ length: 300 }, (_, at) => `viewer ${at}`);
  const withdraw = (amount: number) =>
    Promise.all(
      holders.map((holder) => one.withdraw({ holder, policy, least: amount, most: amount })),
    );
  await withdraw(60);
  // Connected as well, so that both begin at once.
  await other.deposit([]);
  const returned = holders.map((holder) => ({ holder, policy, amount: 1 }));
  const giveBack = async (store: typeof one, deposits: typeof returned) => {
    for (let times = 0; times < 20; times++) await store.deposit(deposits);
  };
  await Promise.all([giveBack(one, returned), giveBack(other, returned.toReversed())]);
  expect((await withdraw(40)).filter(({ granted }) => granted !== 40)).toEqual([]);
});
