import { operationRules } from '@loopgraph/kit/known-operation-types';
import { GraphQLError, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';

interface Checked {
  /** Null where the text is not GraphQL. */
  readonly document: DocumentNode | null;
  readonly faults: readonly string[];
}

/** What is wrong, and where. */
export function told({ message, locations }: GraphQLError): string {
  const place = locations?.[0];
  return place ? `${message} (line ${place.line}, column ${place.column})` : message;
}

/** What keeps `body` from being run against `schema`: all of it, each with its place. */
export function checkBody(schema: GraphQLSchema, body: string): Checked {
  let document: DocumentNode;
  try {
    document = parse(body);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { document: null, faults: [told(error)] };
  }
  return { document, faults: validate(schema, document, operationRules).map(told) };
}
