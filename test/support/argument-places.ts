import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';

/** A value that an operation can be given: an argument, or a field of an input object in one. */
export interface ArgumentPlace {
  /** `Query.employees(filter.location)`, say. */
  readonly name: string;
  /** The type of the value, without lists and non-null. */
  readonly type: string;
  /** An operation that gives it the variable `$value`. */
  readonly query: string;
}

type Input = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type' | 'defaultValue'>;
type Wrap = (selection: string) => string;

const isRequired = ({ type, defaultValue }: Input) =>
  isNonNullType(type) && defaultValue === undefined;

/** What is given for something required that is not looked at itself. */
function sampleOf(type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
  return named.name === 'Int' ? '1' : '"x"';
}

/** What has to be given beside `input`. */
const besides = (all: readonly Input[], input: Input | undefined) =>
  all
    .filter((other) => other !== input && isRequired(other))
    .map(({ name, type }) => `${name}: ${sampleOf(type)}`);

function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const { nodes, id } = named.getFields();
  if (nodes) return `{ nodes ${selectionOf(nodes.type)} }`;
  return id ? '{ id }' : '{ __typename }';
}

/** How to get to each object type from the root, by the fewest fields that need no arguments; of lists with pages, the first two. */
function waysTo(schema: GraphQLSchema): ReadonlyMap<string, Wrap> {
  const ways = new Map<string, Wrap>([['Query', (selection) => `{ ${selection} }`]]);
  for (const [from, way] of ways) {
    const type = schema.getType(from);
    if (!isObjectType(type)) continue;
    for (const { name, args, type: given } of Object.values(type.getFields())) {
      const to = getNamedType(given);
      if (!isObjectType(to) || ways.has(to.name) || args.some(isRequired)) continue;
      const few = args.some((argument) => argument.name === 'first') ? '(first: 2)' : '';
      ways.set(to.name, (selection) => way(`${name}${few} { ${selection} }`));
    }
  }
  return ways;
}

/** The places in `input`, at that path within its field, where `query` writes an operation that gives it a value. */
function placesIn(input: Input, path: string, query: (value: string) => string): ArgumentPlace[] {
  const named = getNamedType(input.type);
  if (!isInputObjectType(named)) {
    const declared = `query ($value: ${String(input.type)})`;
    return [{ name: path, type: named.name, query: `${declared} ${query('$value')}` }];
  }
  const fields = Object.values(named.getFields());
  return fields.flatMap((field) =>
    placesIn(field, `${path}.${field.name}`, (value) => {
      const given = [`${field.name}: ${value}`, ...besides(fields, field)];
      return query(`{ ${given.join(', ')} }`);
    }),
  );
}

function placesOf({ name, args, type }: GraphQLField<unknown, unknown>, way: Wrap) {
  return args.flatMap((argument) =>
    placesIn(argument, argument.name, (value) => {
      const given = [`${argument.name}: ${value}`, ...besides(args, argument)];
      return way(`${name}(${given.join(', ')}) ${selectionOf(type)}`);
    }),
  );
}

/** Every place of `schema` for a value, each once. */
export function argumentPlaces(schema: GraphQLSchema): readonly ArgumentPlace[] {
  return [...waysTo(schema)].flatMap(([parent, way]) => {
    const type = schema.getType(parent);
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    return fields.flatMap((field) =>
      placesOf(field, way).map((place) => ({
        ...place,
        name: `${parent}.${field.name}(${place.name})`,
      })),
    );
  });
}
