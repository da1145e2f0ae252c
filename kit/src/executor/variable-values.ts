import {
  print,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { isFields, ownValue, setOwn } from '../fields.ts';
import { variableValues, type VariableValues } from '../variable-values.ts';

/** Whether graphql-js would coerce `value` as `[_Any!]!` to a list of the same objects. */
function areRepresentations(value: unknown): boolean {
  return Array.isArray(value) && value.every(isFields);
}

/**
 * Compiles what coerces the variables of `operation` as graphql-js does (`getVariableValues`), but for representations of
 * entities, of which there may be thousands: `_Any` takes any object as it is, so that they are not walked through one by one.
 */
export function compileVariableValues(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): (sent: Readonly<Record<string, unknown>>) => VariableValues {
  const isOfEntities = ({ type }: VariableDefinitionNode) => print(type) === '[_Any!]!';
  const names = variableDefinitions.filter(isOfEntities).map(({ variable }) => variable.name.value);
  const others = variableDefinitions.filter((definition) => !isOfEntities(definition));
  return (sent) => {
    if (!names.every((name) => areRepresentations(ownValue(sent, name)))) {
      return variableValues(schema, variableDefinitions, sent);
    }
    const { coerced, errors } = variableValues(schema, others, sent);
    if (errors) return { errors };
    for (const name of names) setOwn(coerced, name, ownValue(sent, name));
    return { coerced };
  };
}
