import {
  Kind,
  parse,
  print,
  TypeInfo,
  validate,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import {
  createRandom,
  generateOperation,
  type GenerateOptions,
} from '../../gateway/test/support/operations.ts';

/** What stands under a key of an answer. */
interface Selected {
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** An operation as it is sent. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Generated operations use an alias once, and one for each field with arguments. */
  readonly selected: (key: string) => Selected;
}

/** A text that can be asked with many values of its variables. */
export interface Text {
  readonly name: string;
  readonly query: string;
  /** With random values, the same for the same seed. */
  readonly withValues: (seed: number) => Asked;
}

/** The key of the id that each object of an answer has, beside what was asked for. */
export const idKey = '__id';

const idField: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: idKey },
  name: { kind: Kind.NAME, value: 'id' },
};

function withIds(schema: GraphQLSchema, query: string): string {
  const typeInfo = new TypeInfo(schema);
  const SelectionSet = {
    leave(node: { readonly kind: Kind.SELECTION_SET; readonly selections: readonly unknown[] }) {
      const type = typeInfo.getParentType();
      if (!type || !('getFields' in type) || !type.getFields()['id']) return undefined;
      return { ...node, selections: [...node.selections, idField] };
    },
  };
  return print(visit(parse(query), visitWithTypeInfo(typeInfo, { SelectionSet })));
}

function aliasedIn(query: string): ReadonlyMap<string, FieldNode> {
  const fields = new Map<string, FieldNode>();
  visit(parse(query), {
    Field(node) {
      if (node.alias) fields.set(node.alias.value, node);
    },
  });
  return fields;
}

/** Most operations are small, so that many can be asked; a few go deep. */
function depthOf(random: number): number {
  if (random < 0.25) return 2;
  if (random < 0.7) return 3;
  return random < 0.97 ? 4 : 5;
}

/** The operation of `seed`, with a name of its own; null where what was generated is no valid one. */
export function createText(
  { schema, scalar }: Pick<GenerateOptions, 'schema' | 'scalar'>,
  seed: number,
): Text | null {
  const name = `Random${seed}`;
  const depth = depthOf(createRandom(seed)());
  const random = { seed, depth, optionalInputs: 0.25, variableShare: 0.85 };
  const made = generateOperation({ schema, scalar, ...random });
  const query = withIds(schema, made.query.replace('query Generated', `query ${name}`));
  if (validate(schema, parse(query)).length > 0) return null;
  const aliased = aliasedIn(query);
  return {
    name,
    query,
    withValues(valuesSeed) {
      const variables = made.variablesOf(valuesSeed);
      const known = new Map<string, Selected>();
      const select = (key: string): Selected => {
        const node = aliased.get(key);
        const given = (node?.arguments ?? []).map(
          ({ name: argument, value }) =>
            [argument.value, valueFromASTUntyped(value, variables)] as const,
        );
        return { field: node?.name.value ?? key, args: Object.fromEntries(given) };
      };
      return {
        query,
        variables,
        selected(key) {
          const found = known.get(key) ?? select(key);
          known.set(key, found);
          return found;
        },
      };
    },
  };
}
