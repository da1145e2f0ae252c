import type { Limits } from '../role-limits.ts';

/** How a budget fills up. */
export interface BudgetPolicy {
  /** What it holds at most. */
  readonly capacity: number;
  readonly perSecond: number;
}

export function policyOf({ burst, costPerMinute }: Limits): BudgetPolicy {
  return { capacity: burst, perSecond: costPerMinute / 60 };
}

/** What a budget holds that held `tokens` before `seconds`. */
export function refilled(
  { capacity, perSecond }: BudgetPolicy,
  tokens: number,
  seconds: number,
): number {
  return Math.min(capacity, tokens + Math.max(0, seconds) * perSecond);
}
