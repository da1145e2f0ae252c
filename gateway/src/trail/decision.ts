import type { AccessDecision } from '@loopgraph/kit/personal-data';

/** Codes of errors that stand for one field that was refused, in an answer that is otherwise given. */
const fieldRefusals: ReadonlySet<string> = new Set([
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'PURPOSE_NOT_ALLOWED',
]);

/** HTTP statuses that say: not you, not so, not now. */
export const refusalStatuses: ReadonlySet<number> = new Set([401, 403, 429]);

/** What became of an operation whose answer has `data` or not, and errors of these codes. */
export function decisionOf(hasData: boolean, codes: readonly string[]): AccessDecision {
  if (!hasData) return 'REFUSED';
  return codes.some((code) => fieldRefusals.has(code)) ? 'PARTLY_REFUSED' : 'ANSWERED';
}
