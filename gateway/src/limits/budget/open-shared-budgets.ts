import type { Db } from '@loopgraph/kit/database';
import type { Logger } from '@loopgraph/kit/log';
import { openBudgets, type Budgets } from './budgets.ts';
import type { BudgetStore } from './budget-store.ts';
import { withFallback } from './fallback-budgets.ts';
import { openMemoryBudgets } from './memory-budgets.ts';

interface SharedBudgetsOptions {
  readonly redisUrl?: string | undefined;
  readonly db?: Db | undefined;
  readonly logger: Logger;
}

async function openShared(options: SharedBudgetsOptions): Promise<BudgetStore | undefined> {
  const { redisUrl, db, logger } = options;
  if (redisUrl !== undefined) {
    const { openRedisBudgets } = await import('./redis-budgets.ts');
    return openRedisBudgets(redisUrl, logger);
  }
  if (!db) return undefined;
  const { openPostgresBudgets } = await import('./postgres-budgets.ts');
  return openPostgresBudgets(db);
}

/** Budgets in Redis where its URL is given, else in PostgreSQL where there is a database, else in this process. */
export async function openSharedBudgets(options: SharedBudgetsOptions): Promise<Budgets> {
  const shared = await openShared(options);
  const { logger } = options;
  return openBudgets(shared ? withFallback({ shared, logger }) : openMemoryBudgets());
}
