import type { ErrorCodeName } from '@loopgraph/kit/errors';
import { GraphQLError } from 'graphql';

/** An error that says which limit a request is over; answered with `status`. */
export function refuse(code: ErrorCodeName, message: string, status = 400): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
