import type { GraphQLError } from 'graphql';
import { refuse } from './refuse.ts';

/** The error for a viewer who may not ask for the schema. */
export function introspectionFault(): GraphQLError {
  return refuse(
    'INTROSPECTION_DISABLED',
    'Expected an operation without "__schema" and "__type", but got one with them.',
  );
}

const suggestion = / Did you mean .*\?$/s;

/** A message of graphql-js without the names that it suggests. */
export function withoutSuggestion(message: string): string {
  return message.replace(suggestion, '');
}
