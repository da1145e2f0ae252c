import type { Account } from './budgets.ts';

const windowSeconds = 60;

/** Seconds until a budget that holds `left` holds `wanted`. */
export function secondsUntil({ policy }: Account, left: number, wanted: number): number {
  return Math.ceil(Math.max(0, wanted - left) / policy.perSecond);
}

/**
 * The fields of https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/: what comes back in a minute, what
 * is left, and in how many seconds the budget is full again, or, where `wanted` was refused, holds that.
 */
export function rateLimitFields(
  account: Account,
  left: number,
  wanted = account.policy.capacity,
): Record<'ratelimit-policy' | 'ratelimit', string> {
  const quota = Math.round(account.policy.perSecond * windowSeconds);
  const reset = secondsUntil(account, left, wanted);
  return {
    'ratelimit-policy': `"cost";q=${quota};w=${windowSeconds};qu="cost"`,
    ratelimit: `"cost";r=${Math.floor(left)};t=${reset}`,
  };
}
