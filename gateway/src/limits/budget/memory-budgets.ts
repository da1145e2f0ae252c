import { createRecentlyUsed } from '@loopgraph/kit/recently-used';
import { refilled, type BudgetPolicy } from './budget-policy.ts';
import type { BudgetStore } from './budget-store.ts';

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

const capacity = 100_000;

/** Budgets of this process alone, of the hundred thousand viewers seen last; `now` is in milliseconds. */
export function openMemoryBudgets(now: () => number = Date.now): BudgetStore {
  const buckets = createRecentlyUsed<string, Bucket>(capacity);
  const tokensOf = (holder: string, policy: BudgetPolicy): number => {
    const bucket = buckets.get(holder);
    if (!bucket) return policy.capacity;
    return refilled(policy, bucket.tokens, (now() - bucket.at) / 1000);
  };
  return {
    withdraw({ holder, policy, least, most }) {
      const tokens = tokensOf(holder, policy);
      const granted = tokens >= least ? Math.min(most, tokens) : 0;
      buckets.set(holder, { tokens: tokens - granted, at: now() });
      return Promise.resolve({ granted, left: tokens - granted });
    },
    deposit(deposits) {
      for (const { holder, policy, amount } of deposits) {
        const tokens = Math.min(policy.capacity, tokensOf(holder, policy) + amount);
        buckets.set(holder, { tokens, at: now() });
      }
      return Promise.resolve();
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}
