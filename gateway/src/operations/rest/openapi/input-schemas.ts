import {
  astFromValue,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  valueFromASTUntyped,
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { orNull, scalarSchema, type JsonSchema } from './json-schema.ts';

/** The schemas that others refer to by name. */
export type Components = Map<string, JsonSchema>;

function refer(components: Components, name: string, make: () => JsonSchema): JsonSchema {
  if (!components.has(name)) {
    // Before it is made, for an input object may hold its own kind.
    components.set(name, {});
    components.set(name, make());
  }
  return { $ref: `#/components/schemas/${name}` };
}

function enumOf(type: GraphQLEnumType): JsonSchema {
  const values = type.getValues();
  const lines = values.map(({ name, description }) => `- \`${name}\`: ${description ?? name}`);
  return {
    type: 'string',
    enum: values.map(({ name }) => name),
    description: [type.description ?? '', '', ...lines].join('\n'),
  };
}

/** The schema of an enum, which is one of `components` from then on. */
export function enumSchema(type: GraphQLEnumType, components: Components): JsonSchema {
  return refer(components, type.name, () => enumOf(type));
}

function described({ description }: GraphQLInputField): JsonSchema {
  return description ? { description } : {};
}

function defaulted({ defaultValue, type }: GraphQLInputField): JsonSchema {
  const literal = defaultValue === undefined ? undefined : astFromValue(defaultValue, type);
  return literal ? { default: valueFromASTUntyped(literal) } : {};
}

function objectOf(type: GraphQLInputObjectType, components: Components): JsonSchema {
  const fields = Object.values(type.getFields());
  const properties = fields.map((field) => [
    field.name,
    { ...inputSchema(field.type, components), ...described(field), ...defaulted(field) },
  ]);
  const required = fields.filter(isRequiredInputField).map(({ name }) => name);
  return {
    type: 'object',
    ...(type.description && { description: type.description }),
    properties: Object.fromEntries(properties) as JsonSchema,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** The schema of the JSON that a variable of `type` takes, null left aside. */
export function valueSchema(type: GraphQLInputType, components: Components): JsonSchema {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return { type: 'array', items: inputSchema(nullable.ofType, components) };
  }
  if (isEnumType(nullable)) return enumSchema(nullable, components);
  if (isInputObjectType(nullable)) {
    return refer(components, nullable.name, () => objectOf(nullable, components));
  }
  return scalarSchema(nullable);
}

/** The schema of the JSON that a variable of `type` takes. */
export function inputSchema(type: GraphQLInputType, components: Components): JsonSchema {
  const schema = valueSchema(type, components);
  return isNonNullType(type) ? schema : orNull(schema);
}
