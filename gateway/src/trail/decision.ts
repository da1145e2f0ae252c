import type { AccessDecision } from '@loopgraph/kit/personal-data';

/** Codes of errors that stand for one field that was refused, in an answer that is otherwise given. */
const fieldRefusals: ReadonlySet<unknown> = new Set([
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'PURPOSE_NOT_ALLOWED',
]);

/** Whether an HTTP status says that what was asked is not given, for a reason that lies with who asks. */
export function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}

/** Whether an error of this code stands for a field that was refused. */
export function isFieldRefusal(code: unknown): boolean {
  return fieldRefusals.has(code);
}

/** What became of an operation whose answer has `data` or not, and errors of these codes. */
export function decisionOf(hasData: boolean, codes: readonly string[]): AccessDecision {
  if (!hasData) return 'REFUSED';
  return codes.some(isFieldRefusal) ? 'PARTLY_REFUSED' : 'ANSWERED';
}
