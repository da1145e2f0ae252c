import {
  doTypesOverlap,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  OperationTypeNode,
} from 'graphql';

/** An operation that nobody thought of. */
export interface GeneratedOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Other values for its variables, the same for the same seed. */
  readonly variablesOf: (seed: number) => Readonly<Record<string, unknown>>;
}

export interface GenerateOptions {
  readonly schema: GraphQLSchema;
  readonly seed: number;
  /** How deep its selections go; 5 by default. */
  readonly depth?: number;
  /** A query by default. */
  readonly root?: OperationTypeNode;
  /** Whether fragments may stand on any type that overlaps; by default on the types of objects there, and on the type itself. */
  readonly overlapping?: boolean;
  /** The share of optional input fields that it fills in; none by default. */
  readonly optionalInputs?: number;
  /** The share of arguments whose value is that of a variable; 0.4 by default. */
  readonly variableShare?: number;
  /**
   * Gives a value of a scalar for an argument, from numbers in [0, 1); undefined leaves an optional one out. `parent` is the
   * type that has it, `field` the field that takes it or the input object that it is in.
   */
  readonly scalar: (
    type: string,
    argument: string,
    parent: string,
    random: () => number,
    field: string,
  ) => unknown;
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes one operation over `schema`, the same for the same seed: aliases, fragments, variables, directives. */
export function generateOperation(options: GenerateOptions): GeneratedOperation {
  const {
    schema,
    seed,
    depth = 5,
    scalar,
    root = OperationTypeNode.QUERY,
    overlapping = false,
  } = options;
  const { optionalInputs = 0, variableShare = 0.4 } = options;
  let random = createRandom(seed);
  const chance = (share: number) => random() < share;
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('Expected something to choose from, but got nothing.');
    return item;
  };
  const declared = new Map<string, { type: string; value: unknown; another: () => unknown }>();
  const fragments: string[] = [];
  let names = 0;

  function declare(type: string, value: unknown, another: () => unknown): string {
    const name = `v${++names}`;
    declared.set(name, { type, value, another });
    return `$${name}`;
  }

  const isFilledIn = (field: GraphQLInputField) =>
    isRequiredInputField(field) || (optionalInputs > 0 && chance(optionalInputs));

  function valueOf(
    type: GraphQLInputType,
    argument: string,
    parent: string,
    field: string,
  ): unknown {
    if (isNonNullType(type)) return valueOf(type.ofType, argument, parent, field);
    if (isListType(type)) {
      return [0, 1]
        .slice(0, 1 + Math.floor(random() * 2))
        .map(() => valueOf(type.ofType, argument, parent, field));
    }
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (!isInputObjectType(type)) return scalar(type.name, argument, parent, random, field);
    const fields = Object.values(type.getFields()).filter(isFilledIn);
    return Object.fromEntries(
      fields.map((input) => [input.name, valueOf(input.type, input.name, type.name, type.name)]),
    );
  }

  function literal(type: GraphQLInputType, value: unknown): string {
    if (isNonNullType(type)) return literal(type.ofType, value);
    if (isListType(type)) {
      return Array.isArray(value)
        ? `[${value.map((item) => literal(type.ofType, item)).join(' ')}]`
        : 'null';
    }
    if (isInputObjectType(type)) {
      const fields = type.getFields();
      const parts = Object.entries(value ?? {}).flatMap(([name, item]) => {
        const field = fields[name];
        return field && item !== undefined ? [`${name}: ${literal(field.type, item)}`] : [];
      });
      return `{${parts.join(' ')}}`;
    }
    return isEnumType(type) ? String(value) : JSON.stringify(value);
  }

  function argumentOf(argument: GraphQLArgument, parent: string, field: string): string[] {
    if (!isRequiredArgument(argument) && chance(0.6)) return [];
    const another = () => valueOf(argument.type, argument.name, parent, field);
    const value = another();
    if (value === undefined) return [];
    const given = chance(variableShare)
      ? declare(String(argument.type), value, another)
      : literal(argument.type, value);
    return [`${argument.name}: ${given}`];
  }

  function directive(): string {
    if (!chance(0.15)) return '';
    const name = pick(['skip', 'include']);
    const another = () => chance(name === 'skip' ? 0.3 : 0.7);
    const value = another();
    return ` @${name}(if: ${chance(0.7) ? declare('Boolean!', value, another) : String(value)})`;
  }

  function fieldOf(parent: string, field: GraphQLField<unknown, unknown>, left: number): string {
    const given = field.args.flatMap((argument) => argumentOf(argument, parent, field.name));
    const type = getNamedType(field.type);
    // With arguments, two of one field could not be merged.
    const alias = given.length > 0 || chance(0.15) ? `a${++names}: ` : '';
    const args = given.length > 0 ? `(${given.join(' ')})` : '';
    const nested = isCompositeType(type) ? ` ${selectionOf(type, left - 1)}` : '';
    return `${alias}${field.name}${args}${directive()}${nested}`;
  }

  function conditionsOn(type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    if (!overlapping)
      return isAbstractType(type) ? [...schema.getPossibleTypes(type), type] : [type];
    return Object.values(schema.getTypeMap())
      .filter((other) => isCompositeType(other))
      .filter((other) => doTypesOverlap(schema, type, other));
  }

  function fragmentOf(type: GraphQLCompositeType, left: number): string {
    const condition = pick(conditionsOn(type));
    const body = selectionOf(condition, left);
    if (chance(0.7))
      return `...${chance(0.1) && condition === type ? '' : ` on ${condition.name}`}${directive()} ${body}`;
    const name = `F${++names}`;
    fragments.push(`fragment ${name} on ${condition.name} ${body}`);
    return `...${name}${directive()}`;
  }

  function selectionOf(type: GraphQLCompositeType, left: number): string {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const fitting = fields.filter((field) => left > 0 || isLeafType(getNamedType(field.type)));
    const parts: string[] = [];
    const wanted = 1 + Math.floor(random() * 4);
    for (let count = 0; count < wanted; count++) {
      if (chance(0.1) || fitting.length === 0) parts.push('__typename');
      else parts.push(fieldOf(type.name, pick(fitting), left));
      if (left > 0 && chance(isObjectType(type) ? 0.12 : 0.5))
        parts.push(fragmentOf(type, left - 1));
    }
    if (chance(0.1)) parts.push(pick(parts));
    return `{ ${parts.join(' ')} }`;
  }

  const type = schema.getRootType(root);
  if (!type) throw new Error(`Expected a schema with a type for a ${root}.`);
  const body = selectionOf(type, depth);
  const given = [...declared].map(([name, { type }]) => `$${name}: ${type}`);
  const valuesBy = (of: (one: { value: unknown; another: () => unknown }) => unknown) =>
    Object.fromEntries([...declared].map(([name, one]) => [name, of(one)]));
  const head = `${root} Generated${given.length > 0 ? `(${given.join(', ')})` : ''}`;
  return {
    query: [`${head} ${body}`, ...fragments].join('\n'),
    variables: valuesBy(({ value }) => value),
    variablesOf(other) {
      random = createRandom(other);
      return valuesBy(({ another }) => another());
    },
  };
}
