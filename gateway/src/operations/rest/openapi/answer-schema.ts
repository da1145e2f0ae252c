import {
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import {
  possibleTypes,
  selectedFields,
  type SelectedField,
  type Selecting,
  type Selection,
} from '../../selection/selected-fields.ts';
import { enumSchema, type Components } from './input-schemas.ts';
import { orNull, scalarSchema, type JsonSchema } from './json-schema.ts';

function valueSchema(
  selecting: Selecting,
  components: Components,
  type: GraphQLOutputType,
  selections: readonly Selection[],
): JsonSchema {
  const nullable: GraphQLOutputType = getNullableType(type);
  if (isListType(nullable)) {
    const item = nullable.ofType as GraphQLOutputType;
    return { type: 'array', items: answerSchema(selecting, components, item, selections) };
  }
  if (isEnumType(nullable)) return enumSchema(nullable, components);
  if (isScalarType(nullable)) return scalarSchema(nullable);
  return selectionSchema(selecting, components, selections);
}

/** The schema of the values of `type` with what is selected on them. */
export function answerSchema(
  selecting: Selecting,
  components: Components,
  type: GraphQLOutputType,
  selections: readonly Selection[],
): JsonSchema {
  const schema = valueSchema(selecting, components, type, selections);
  return isNonNullType(type) ? schema : orNull(schema);
}

function fieldSchema(
  selecting: Selecting,
  components: Components,
  { definition, selections }: SelectedField,
  type: GraphQLObjectType,
): JsonSchema {
  if (definition.name === '__typename') return { type: 'string', const: type.name };
  const schema = answerSchema(selecting, components, definition.type, selections);
  return { ...schema, ...(definition.description && { description: definition.description }) };
}

function objectSchema(
  selecting: Selecting,
  components: Components,
  selections: readonly Selection[],
  type: GraphQLObjectType,
): JsonSchema {
  const fields = selectedFields(selecting, selections, type);
  const properties = fields.map((field) => [
    field.key,
    fieldSchema(selecting, components, field, type),
  ]);
  const required = fields.filter(({ conditional }) => !conditional).map(({ key }) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as JsonSchema,
    ...(required.length > 0 && { required }),
  };
}

/** The schema of an object with what is selected on it, whichever of its possible types it has. */
export function selectionSchema(
  selecting: Selecting,
  components: Components,
  selections: readonly Selection[],
): JsonSchema {
  const schemas = possibleTypes(selecting.schema, selections).map((type) =>
    objectSchema(selecting, components, selections, type),
  );
  const distinct = [...new Map(schemas.map((each) => [JSON.stringify(each), each])).values()];
  const [only, ...others] = distinct;
  return only && others.length === 0 ? only : { anyOf: distinct };
}
