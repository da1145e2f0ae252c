import { variableValues, type VariableValues } from '@loopgraph/kit/variable-values';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';

type Sent = Readonly<Record<string, unknown>>;

interface Coerced {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly values: VariableValues;
}

const known = new WeakMap<Sent, Coerced>();

/**
 * The values of the variables of `operation` as a request sent them, worked out once for all who ask it of that request: what
 * it costs, which fields are refused and how it is executed go by them, and 10,000 numbers take 2 to 6 ms. Nobody changes
 * `sent`, nor what is given.
 */
export function requestVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  sent: Sent,
): VariableValues {
  const before = known.get(sent);
  if (before?.schema === schema && before.operation === operation) return before.values;
  const values = variableValues(schema, operation.variableDefinitions ?? [], sent);
  known.set(sent, { schema, operation, values });
  return values;
}
