import { hash } from 'node:crypto';
import { oncePerObject } from '@loopgraph/kit/batch';
import type { Viewer } from '@loopgraph/kit/viewer';
import type { Limits } from '../role-limits.ts';
import type { Account } from './budgets.ts';
import { policyOf } from './budget-policy.ts';

const holderOf = oncePerObject(({ subject, credential: { kind, id } }: Viewer) =>
  hash('sha256', JSON.stringify([kind, subject, kind === 'key' ? id : '']), 'base64url'),
);

/**
 * The budget of `viewer`: of a key its own, of everyone else one for the subject, since a new token should not bring a
 * new budget, unless its roles bring another: a narrow one would cut what is left of a wide one to what it holds itself. The
 * holder is a hash, so that no store of budgets knows who it is.
 */
export function accountOf(viewer: Viewer, limits: Limits): Account {
  const { burst, costPerMinute } = limits;
  return { holder: `${holderOf(viewer)} ${burst} ${costPerMinute}`, policy: policyOf(limits) };
}
