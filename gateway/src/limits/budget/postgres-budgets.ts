import type { Db } from '@loopgraph/kit/database';
import { arrayOf } from '@loopgraph/kit/sql';
import { sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import type { BudgetStore } from './budget-store.ts';

const withdrawnShape = z.tuple([z.object({ granted: z.number(), tokens: z.number() })]);

const forgetEveryMs = 10 * 60_000;

/**
 * Budgets in the table `gateway.budgets`, shared by all gateways on it; the clock is the database's. A withdrawal is one
 * statement, which the lock on the holder's row makes atomic.
 */
export function openPostgresBudgets(db: Db): BudgetStore {
  let forgottenAt = 0;
  // No budget takes longer than an hour to fill up, and a full one is as good as none.
  const forgetFull = async () => {
    if (Date.now() - forgottenAt < forgetEveryMs) return;
    forgottenAt = Date.now();
    await db.execute(
      sql`delete from gateway.budgets where refilled_at < now() - interval '1 hour'`,
    );
  };
  return {
    async withdraw({ holder, policy: { capacity, perSecond }, least, most }) {
      const granted = (tokens: SQL) =>
        sql`case when ${tokens} >= ${least}::float8 then least(${tokens}, ${most}::float8) else 0 end`;
      const full = sql`${capacity}::float8`;
      const refilled = sql`least(${capacity}::float8, budgets.tokens
        + greatest(0, extract(epoch from now() - budgets.refilled_at)::float8) * ${perSecond}::float8)`;
      // Those who waited for the row's lock began before it was last refilled. Nobody waits that long: the clock was put back.
      const refilledAt = sql`case when budgets.refilled_at > now() + interval '1 minute' then now()
        else greatest(budgets.refilled_at, now()) end`;
      const rows = await db.execute(sql`
        insert into gateway.budgets as budgets (holder, tokens, granted, refilled_at)
        values (${holder}, ${full} - ${granted(full)}, ${granted(full)}, now())
        on conflict (holder) do update set
          tokens = ${refilled} - ${granted(refilled)},
          granted = ${granted(refilled)},
          refilled_at = ${refilledAt}
        returning granted, tokens`);
      const [{ granted: got, tokens: left }] = withdrawnShape.parse([...rows]);
      return { granted: got, left };
    },
    async deposit(deposits) {
      const holders = deposits.map(({ holder }) => holder);
      const capacities = deposits.map(({ policy }) => policy.capacity);
      const amounts = deposits.map(({ amount }) => amount);
      // Locked in one order, or gateways that give back to the same viewers at once would wait for each other.
      await db.execute(sql`
        with locked as materialized (
          select holder from gateway.budgets where holder = any(${arrayOf('text', holders)})
          order by holder for update
        )
        update gateway.budgets as budgets
        set tokens = least(given.capacity, budgets.tokens + given.amount)
        from unnest(${arrayOf('text', holders)}, ${arrayOf('float8', capacities)}, ${arrayOf('float8', amounts)})
          as given (holder, capacity, amount)
        join locked on locked.holder = given.holder
        where budgets.holder = locked.holder`);
      await forgetFull();
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
