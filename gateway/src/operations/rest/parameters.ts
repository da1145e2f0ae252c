import {
  isInputType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { parameterValue } from './parameter-value.ts';

/** The variables that a query string gives, and what is wrong with each parameter that is wrong. */
export interface Parameters {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly faults: readonly string[];
}

/** The types of an operation's variables, by name. */
export function variableTypes(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): ReadonlyMap<string, GraphQLInputType> {
  const types = new Map<string, GraphQLInputType>();
  for (const { variable, type } of variableDefinitions) {
    const known = typeFromAST(schema, type);
    if (isInputType(known)) types.set(variable.name.value, known);
  }
  return types;
}

/**
 * Reads the variables of `operation` from a query string, by their types: text as it is, numbers, booleans and enum values as
 * GraphQL writes them, lists by repetition or as JSON, input objects as JSON. Whether one that is needed is missing, and whether a
 * value fits closer bounds, is left to who runs the operation.
 */
export function readParameters(
  search: URLSearchParams,
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): Parameters {
  const types = variableTypes(schema, operation);
  const variables: [string, unknown][] = [];
  const faults: string[] = [];
  for (const name of new Set(search.keys())) {
    const type = types.get(name);
    const [text = '', ...more] = search.getAll(name);
    const given = more.length > 0 ? `${more.length + 1} of them` : JSON.stringify(text);
    if (!type) {
      const known = [...types.keys()].join(', ');
      const expected = known === '' ? 'no parameters' : `a parameter of ${known}`;
      faults.push(`Expected ${expected}, but got: ${JSON.stringify(name)}.`);
      continue;
    }
    const read = parameterValue([text, ...more], type);
    if (read.expected === undefined) variables.push([name, read.value]);
    else faults.push(`Expected parameter "${name}" to be ${read.expected}, but got: ${given}.`);
  }
  return { variables: Object.fromEntries(variables), faults };
}
