import {
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

const schemaFields: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

/** Whether `name` is that of a field by which an operation asks for the schema itself. */
export function isSchemaField(name: string): boolean {
  return schemaFields.has(name);
}

/** The field of this name by which the root of queries gives the schema itself; undefined where `type` is not that root. */
export function schemaFieldOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return type === schema.getQueryType() ? schemaFields.get(name) : undefined;
}
