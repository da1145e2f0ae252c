import { createRecentlyUsed } from '@loopgraph/kit/recently-used';
import { refilled, type BudgetPolicy } from './budget-policy.ts';
import type { BudgetStore } from './budget-store.ts';

/** Whose budget it is, and how it fills up. */
export interface Account {
  readonly holder: string;
  readonly policy: BudgetPolicy;
}

/** How a budget stands after it was asked. */
export interface Standing {
  readonly granted: boolean;
  /** What is left, as far as this gateway knows. */
  readonly left: number;
}

/** The budgets of all viewers, as one gateway spends from them. */
export interface Budgets extends AsyncDisposable {
  /** Takes `amount`, or nothing where there is less. */
  readonly spend: (account: Account, amount: number) => Promise<Standing>;
  /** Gives back what was spent and not used; less than nothing where more was used. */
  readonly giveBack: (account: Account, amount: number) => void;
  readonly left: (account: Account) => number;
}

interface Waiting {
  readonly amount: number;
  readonly resolve: (standing: Standing) => void;
}

/** What was left in the store when it was asked last, or was given back what was held. */
interface Remainder {
  elsewhere: number;
  askedAt: number;
}

/** What this gateway holds of one budget, so that not every request has to ask for it. */
interface Lease extends Remainder {
  readonly account: Account;
  tokens: number;
  /** Those who need more than is held, in the order in which they came. */
  readonly waiting: Waiting[];
  asking: boolean;
}

/** Of a budget's capacity, what is taken beforehand. */
const leaseShare = 0.01;
const leaseMs = 1000;
const remembered = 10_000;

function leftOf({ account: { policy }, tokens, elsewhere, askedAt }: Lease): number {
  const seconds = (performance.now() - askedAt) / 1000;
  return Math.max(0, refilled(policy, tokens + elsewhere, seconds));
}

/** Asks `store` for what all those who wait need, and serves them in their order, until nobody waits. */
async function serveWaiting(store: BudgetStore, lease: Lease): Promise<void> {
  const { account, waiting } = lease;
  const { holder, policy } = account;
  lease.asking = true;
  for (let [first] = waiting; first; [first] = waiting) {
    const wanted = waiting.reduce((sum, { amount }) => sum + amount, 0);
    const more = wanted + Math.floor(policy.capacity * leaseShare) - lease.tokens;
    const least = first.amount - lease.tokens;
    const { granted, left } = await store.withdraw({ holder, policy, least, most: more });
    lease.tokens += granted;
    lease.elsewhere = left;
    lease.askedAt = performance.now();
    for (let [next] = waiting; next; [next] = waiting) {
      const enough = lease.tokens >= next.amount;
      // Who came while the store was asked for others: there is more, so it is asked again.
      if (!enough && next !== first && lease.tokens + left >= next.amount) break;
      if (enough) lease.tokens -= next.amount;
      waiting.shift();
      next.resolve({ granted: enough, left: leftOf(lease) });
    }
  }
  lease.asking = false;
}

/**
 * Spends from `store` by leases: 1% of a budget, or what a request gave back, is held here for up to a second and then
 * returned. So nobody ever spends more than there is; who asks several gateways at once may be refused while 1% of the
 * budget, and what requests gave back, lies at each of the others for a second. However many requests of one viewer come
 * at once, one statement at a time asks for all of them.
 */
export function openBudgets(store: BudgetStore): Budgets {
  const leases = new Map<string, Lease>();
  // A request may take longer than the lease that it was paid from, and tells what is left at its end all the same.
  const remainders = createRecentlyUsed<string, Remainder>(remembered);
  let returning: NodeJS.Timeout | undefined;

  function leaseOf(account: Account): Lease {
    const known = leases.get(account.holder);
    if (known) return known;
    const { capacity } = account.policy;
    const full = { elsewhere: capacity, askedAt: performance.now() };
    const { elsewhere, askedAt } = remainders.get(account.holder) ?? full;
    const lease = { account, tokens: 0, elsewhere, askedAt, waiting: [], asking: false };
    leases.set(account.holder, lease);
    returnLater();
    return lease;
  }

  function returnLater(): void {
    returning ??= setTimeout(() => void returnAll(), leaseMs).unref();
  }

  async function returnAll(): Promise<void> {
    returning = undefined;
    const deposits = [];
    for (const lease of leases.values()) {
      const { account, tokens, asking } = lease;
      // Those who wait were counted on what is held.
      if (asking) continue;
      remainders.set(account.holder, { elsewhere: leftOf(lease), askedAt: performance.now() });
      if (tokens !== 0) deposits.push({ ...account, amount: tokens });
      leases.delete(account.holder);
    }
    if (leases.size > 0) returnLater();
    if (deposits.length > 0) await store.deposit(deposits);
  }

  return {
    spend(account, amount) {
      const lease = leaseOf(account);
      if (!lease.asking && lease.tokens >= amount) {
        lease.tokens -= amount;
        return Promise.resolve({ granted: true, left: leftOf(lease) });
      }
      return new Promise((resolve, reject) => {
        lease.waiting.push({ amount, resolve });
        if (!lease.asking) serveWaiting(store, lease).catch(reject);
      });
    },
    giveBack(account, amount) {
      leaseOf(account).tokens += amount;
    },
    left: (account) => leftOf(leaseOf(account)),
    async [Symbol.asyncDispose]() {
      clearTimeout(returning);
      await returnAll();
      clearTimeout(returning);
      await store[Symbol.asyncDispose]();
    },
  };
}
