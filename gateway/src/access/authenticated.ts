import type { Identity, Purpose } from '@loopgraph/kit/viewer';

/** What a good credential says. */
export interface Authenticated {
  readonly identity: Identity;
  /** What its requests are for where they do not say so themselves; null where it leaves that to them. */
  readonly purpose: Purpose | null;
}
