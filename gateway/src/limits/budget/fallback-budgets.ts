import type { Logger } from '@loopgraph/kit/log';
import type { BudgetStore } from './budget-store.ts';
import { openMemoryBudgets } from './memory-budgets.ts';

interface FallbackOptions {
  readonly shared: BudgetStore;
  readonly logger: Logger;
  /** How long an answer may take; 2000 by default. */
  readonly patienceMs?: number;
}

const retryAfterMs = 5000;

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.reject(new Error(`Expected budgets to answer within ${ms} ms, but got no answer.`));
  }, ms);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The shared budgets while they answer; while not, budgets of this process alone. So an outage of theirs neither stops
 * the house nor leaves it without limits: each of n gateways then allows what all together allow otherwise. It never
 * rejects, and asks the shared ones again after five seconds.
 */
export function withFallback({ shared, logger, patienceMs = 2000 }: FallbackOptions): BudgetStore {
  const own = openMemoryBudgets();
  let trustedAgainAt = 0;

  async function ask<T>(action: (store: BudgetStore) => Promise<T>): Promise<T> {
    if (performance.now() < trustedAgainAt) return action(own);
    try {
      return await within(patienceMs, action(shared));
    } catch (err) {
      // Those who wait at the same time fail together: one line tells it.
      if (performance.now() >= trustedAgainAt) {
        logger.warn({ err }, 'shared budgets do not answer; this gateway keeps its own for now');
      }
      trustedAgainAt = performance.now() + retryAfterMs;
      return action(own);
    }
  }

  return {
    withdraw: (withdrawal) => ask((store) => store.withdraw(withdrawal)),
    deposit: (deposits) => ask((store) => store.deposit(deposits)),
    [Symbol.asyncDispose]: () => shared[Symbol.asyncDispose](),
  };
}
