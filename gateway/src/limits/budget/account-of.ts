import { createHash } from 'node:crypto';
import type { Viewer } from '@loopgraph/kit/viewer';
import type { Limits } from '../role-limits.ts';
import type { Account } from './budgets.ts';
import { policyOf } from './budget-policy.ts';

/**
 * The budget of `viewer`: of a key its own, of everyone else one for the subject, since a new token should not bring a
 * new budget. The holder is a hash, so that no store of budgets knows who it is.
 */
export function accountOf({ subject, credential: { kind, id } }: Viewer, limits: Limits): Account {
  const who = JSON.stringify([kind, subject, kind === 'key' ? id : '']);
  const holder = createHash('sha256').update(who).digest('base64url');
  return { holder, policy: policyOf(limits) };
}
