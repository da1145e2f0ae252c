import { GraphQLError } from 'graphql';

/** The error of an operation that has no rows to give, answered by 406; `expected` says what it should be, and what it is. */
export function notExportable(expected: string): GraphQLError {
  return new GraphQLError(`For text/csv or application/x-ndjson, expected ${expected}.`, {
    extensions: { code: 'NOT_EXPORTABLE', http: { status: 406 } },
  });
}
