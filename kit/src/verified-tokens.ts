import { createRecentlyUsed } from './recently-used.ts';

/** What a token that was found good says. */
export interface Verified<Claims> {
  readonly claims: Claims;
  /** Whether what it was verified with still is what it would be verified with. */
  readonly isCurrent: () => Promise<boolean>;
}

interface Known<Claims> extends Verified<Claims> {
  /** In ms since the epoch. */
  readonly until: number;
}

const longestMs = 60_000;
const mostTokens = 1000;

/**
 * Verifies a token once a minute, and not with each request that carries it: its signature took a twentieth of the time of a
 * small answer. Nothing is remembered of a token that is not good, nor of any after its `exp` or once its key is another.
 */
export function rememberVerified<Claims extends { readonly exp?: number | undefined }>(
  verify: (token: string) => Promise<Verified<Claims>>,
): (token: string) => Promise<Claims> {
  const remembered = createRecentlyUsed<string, Known<Claims>>(mostTokens);
  return async (token) => {
    const known = remembered.get(token);
    if (known && Date.now() < known.until && (await known.isCurrent())) return known.claims;
    const verified = await verify(token);
    const { exp = 0 } = verified.claims;
    const until = Math.min(Date.now() + longestMs, exp * 1000);
    remembered.set(token, { ...verified, until });
    return verified.claims;
  };
}
