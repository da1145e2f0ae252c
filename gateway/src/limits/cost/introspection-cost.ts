import {
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { selectedFields, type Selecting, type Source } from './selected-fields.ts';

/** What it costs to ask for a schema as tools do, which takes about as long as reading a thousand objects. */
export const introspectionCost = 1000;

function mean(counts: readonly number[]): number {
  const sum = counts.reduce((total, count) => total + count, 0);
  return Math.max(1, sum / Math.max(1, counts.length));
}

/** How long the lists are that a schema has of itself, by the names of their fields: the mean of those that there are. */
function listLengths(schema: GraphQLSchema): ReadonlyMap<string, number> {
  const types = Object.values(schema.getTypeMap());
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fieldsOf = withFields.map((type) => Object.values(type.getFields()));
  const inputs = types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()));
  const enums = types.filter(isEnumType).map((type) => type.getValues());
  const abstract = types.filter(isAbstractType).map((type) => schema.getPossibleTypes(type));
  const length = ({ length: count }: { readonly length: number }) => count;
  return new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['fields', mean(fieldsOf.map(length))],
    ['args', mean(fieldsOf.flat().map(({ args }) => args.length))],
    ['inputFields', mean(inputs.map(length))],
    ['enumValues', mean(enums.map(length))],
    ['possibleTypes', mean(abstract.map(length))],
    ['interfaces', mean(withFields.map((type) => type.getInterfaces().length))],
  ]);
}

/** About how many objects `sources` select beneath one of `type`, itself counted. */
function sizeOf(
  selecting: Selecting,
  lengths: ReadonlyMap<string, number>,
  type: GraphQLObjectType,
  sources: readonly Source[],
): number {
  let size = 1;
  for (const { nodes } of selectedFields(selecting, type, sources)) {
    const name = nodes[0]?.[0].name.value ?? '';
    const field = type.getFields()[name];
    const inner = field && getNamedType(field.type);
    if (!isObjectType(inner)) continue;
    const beneath = nodes.flatMap(([{ selectionSet }, conditions]) =>
      selectionSet ? [{ selectionSet, conditions }] : [],
    );
    size += (lengths.get(name) ?? 1) * sizeOf(selecting, lengths, inner, beneath);
  }
  return size;
}

interface Known {
  readonly lengths: ReadonlyMap<string, number>;
  /** Of what tools ask. */
  readonly usual: number;
}

const known = new WeakMap<GraphQLSchema, Known>();

function knownOf(schema: GraphQLSchema): Known {
  const before = known.get(schema);
  if (before) return before;
  const lengths = listLengths(schema);
  const { definitions } = parse(getIntrospectionQuery(), { noLocation: true });
  const fragments = new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const roots = definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? each.selectionSet.selections : [],
  );
  const sources = roots.flatMap((root) =>
    root.kind === Kind.FIELD && root.selectionSet
      ? [{ selectionSet: root.selectionSet, conditions: [] }]
      : [],
  );
  const usual = sizeOf({ schema, fragments }, lengths, typeOf('__schema'), sources);
  const made = { lengths, usual };
  known.set(schema, made);
  return made;
}

function typeOf(name: string): GraphQLObjectType {
  const field = name === SchemaMetaFieldDef.name ? SchemaMetaFieldDef : TypeMetaFieldDef;
  const type = getNamedType(field.type);
  if (!isObjectType(type) || !isIntrospectionType(type)) {
    throw new Error(`Expected "${name}" to give an object of the schema itself.`);
  }
  return type;
}

/**
 * What `__schema` or `__type`, by `name`, costs that selects `sources`: as much as what tools ask, and more where it selects more,
 * as by asking for the fields of each field's type again and again.
 */
export function costOfIntrospection(
  selecting: Selecting,
  name: string,
  sources: readonly Source[],
): number {
  const { lengths, usual } = knownOf(selecting.schema);
  const size = sizeOf(selecting, lengths, typeOf(name), sources);
  return Math.ceil(introspectionCost * Math.max(1, size / usual));
}
