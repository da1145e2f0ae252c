import { errorCodes, type ErrorCodeName } from '@loopgraph/kit/errors';
import type { GraphQLFormattedError } from 'graphql';

const statuses: Partial<Record<ErrorCodeName, number>> = {
  INTERNAL_SERVER_ERROR: 500,
  NOT_FOUND: 404,
  SUBGRAPH_TIMEOUT: 504,
  SUBGRAPH_UNAVAILABLE: 503,
};

function isCode(code: unknown): code is ErrorCodeName {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}

/** The HTTP status of an answer that has nothing but errors: what the first of them deserves, 400 where it says no more. */
export function statusOfErrors(errors: readonly GraphQLFormattedError[]): number {
  const code = errors[0]?.extensions?.['code'];
  return isCode(code) ? (statuses[code] ?? 400) : 500;
}
