import {
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  valueFromASTUntyped,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { variableTypes } from '../parameters.ts';
import type { ParsedOperation } from '../parse-stored.ts';
import { inputSchema, valueSchema, type Components } from './input-schemas.ts';
import type { JsonSchema } from './json-schema.ts';
import { variableUses } from './variable-uses.ts';

/** A variable of an operation, as those who send one are told of it. */
export interface DescribedVariable {
  readonly name: string;
  readonly required: boolean;
  readonly description: string | undefined;
  readonly type: GraphQLInputType;
  /** Where null is the same as leaving it out. */
  readonly schema: JsonSchema;
  readonly schemaWithNull: JsonSchema;
}

/** The variables of an operation, in the order in which it defines them. */
export function describedVariables(
  { document, operation }: ParsedOperation,
  schema: GraphQLSchema,
  components: Components,
): readonly DescribedVariable[] {
  const types = variableTypes(schema, operation);
  const uses = variableUses(document, schema);
  return (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) => {
    const name = variable.name.value;
    const type = types.get(name);
    if (!type) return [];
    const use = uses.get(name);
    const more = {
      ...(use?.isPageSize && { minimum: 1 }),
      ...(defaultValue && { default: valueFromASTUntyped(defaultValue) }),
    };
    return [
      {
        name,
        required: isNonNullType(type) && !defaultValue,
        description: use?.description,
        type,
        schema: { ...valueSchema(type, components), ...more },
        schemaWithNull: { ...inputSchema(type, components), ...more },
      },
    ];
  });
}

/** A variable as a parameter of the query string: lists by repetition, input objects as JSON. */
export function queryParameter({
  name,
  required,
  description,
  type,
  schema,
}: DescribedVariable): JsonSchema {
  const nullable = getNullableType(type);
  const common = { name, in: 'query', required, ...(description && { description }) };
  if (isInputObjectType(nullable))
    return { ...common, content: { 'application/json': { schema } } };
  return { ...common, schema, ...(isListType(nullable) && { style: 'form', explode: true }) };
}

/** Variables as one JSON object. */
export function variablesBody(variables: readonly DescribedVariable[]): JsonSchema {
  const properties = variables.map(({ name, description, schemaWithNull }) => [
    name,
    { ...schemaWithNull, ...(description && { description }) },
  ]);
  const required = variables.filter((each) => each.required).map(({ name }) => name);
  const schema = {
    type: 'object',
    properties: Object.fromEntries(properties) as JsonSchema,
    ...(required.length > 0 && { required }),
  };
  return { required: true, content: { 'application/json': { schema } } };
}
