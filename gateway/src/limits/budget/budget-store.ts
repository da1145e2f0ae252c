import type { BudgetPolicy } from './budget-policy.ts';

/** What is asked of a budget: all that there is, from the least to the most. */
export interface Withdrawal {
  /** Whose budget; the same for the same viewer at every gateway. */
  readonly holder: string;
  readonly policy: BudgetPolicy;
  /** At least so much, or nothing. */
  readonly least: number;
  /** No more than this, however much there is. */
  readonly most: number;
}

export interface Withdrawn {
  /** 0 where there was less than the least. */
  readonly granted: number;
  /** What is left. */
  readonly left: number;
}

export interface Deposit {
  readonly holder: string;
  readonly policy: BudgetPolicy;
  /** Less than nothing where more was used than withdrawn. */
  readonly amount: number;
}

/** Where budgets lie: token buckets (https://en.wikipedia.org/wiki/Token_bucket), full where nothing is known of them. */
export interface BudgetStore extends AsyncDisposable {
  /** Atomic: two who ask at once never get more together than there is. */
  readonly withdraw: (withdrawal: Withdrawal) => Promise<Withdrawn>;
  readonly deposit: (deposits: readonly Deposit[]) => Promise<void>;
}
