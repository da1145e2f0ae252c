import {
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  print,
  valueFromASTUntyped,
  visit,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Asked } from './executors.ts';

/** Whether the viewer of whom a test thinks may select a field on a type with these arguments, without its null ones. */
export type MaySelect = (type: string, field: string, given: readonly string[]) => boolean;

const marker = '__t';

/** The same operation, with the type of each object beside its fields. */
export function withTypes(query: string): string {
  const typename = { kind: Kind.NAME, value: '__typename' } as const;
  const field: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: marker },
    name: typename,
  };
  return print(
    visit(parse(query), {
      SelectionSet: { leave: (node) => ({ ...node, selections: [field, ...node.selections] }) },
    }),
  );
}

interface Selected {
  readonly node: FieldNode;
  readonly isRefused: boolean;
}

const bubbling = Symbol('null where there must not be one');

/**
 * What the answer to `asked` is to be, worked out from `full`, the whole answer to the same operation with types: a
 * field is null where none of its selections is allowed. Slow and simple on purpose; shares no code with the gateway.
 */
export function expectedAnswer(
  schema: GraphQLSchema,
  { query, variables = {} }: Asked,
  full: unknown,
  may: MaySelect,
): unknown {
  const document: DocumentNode = parse(query);
  const isLeftIn = (node: { readonly directives?: FieldNode['directives'] }) =>
    (node.directives ?? []).every(({ name, arguments: given = [] }) => {
      const value = given[0] && valueFromASTUntyped(given[0].value, variables);
      return name.value === 'skip' ? value !== true : value !== false;
    });

  function isAllowed(type: string, { name, arguments: given = [] }: FieldNode): boolean {
    if (name.value.startsWith('__')) return true;
    const parent = schema.getType(type);
    const field = parent && 'getFields' in parent ? parent.getFields()[name.value] : undefined;
    const defined = field && 'args' in field ? field.args : [];
    const used = defined.filter((argument) => {
      const node = given.find((one) => one.name.value === argument.name);
      const value: unknown = node && valueFromASTUntyped(node.value, variables);
      return (value === undefined ? argument.defaultValue : value) != null;
    });
    return may(
      type,
      name.value,
      used.map((argument) => argument.name),
    );
  }

  function collect(
    into: Map<string, Selected[]>,
    set: SelectionSetNode,
    as: string,
    actual: GraphQLObjectType,
    isRefused: boolean,
  ): void {
    for (const node of set.selections) {
      if (!isLeftIn(node)) continue;
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        const one = { node, isRefused: isRefused || !isAllowed(as, node) };
        into.set(key, [...(into.get(key) ?? []), one]);
        continue;
      }
      const fragment =
        node.kind === Kind.INLINE_FRAGMENT
          ? node
          : document.definitions.find(
              (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
            );
      if (fragment?.kind !== Kind.INLINE_FRAGMENT && fragment?.kind !== Kind.FRAGMENT_DEFINITION) {
        throw new Error('Expected a fragment.');
      }
      const condition = fragment.typeCondition?.name.value ?? as;
      const type = schema.getType(condition);
      const fits =
        condition === actual.name ||
        (isInterfaceType(type) && actual.getInterfaces().includes(type)) ||
        (type !== undefined && 'getTypes' in type && type.getTypes().includes(actual));
      if (fits) collect(into, fragment.selectionSet, condition, actual, isRefused);
    }
  }

  function complete(
    type: GraphQLOutputType,
    value: unknown,
    selected: readonly Selected[],
  ): unknown {
    if (isNonNullType(type)) {
      const inner = complete(type.ofType, value, selected);
      return inner === null ? bubbling : inner;
    }
    if (selected.every(({ isRefused }) => isRefused)) return null;
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      const items = (value as unknown[]).map((item) => complete(type.ofType, item, selected));
      return items.includes(bubbling) ? null : items;
    }
    const fields = value as Readonly<Record<string, unknown>>;
    const named = getNamedType(type);
    if (!('getFields' in named) && !('getTypes' in named)) return value;
    return object(String(fields[marker]), named.name, fields, selected);
  }

  function object(
    typename: string,
    as: string,
    fields: Readonly<Record<string, unknown>>,
    selected: readonly Selected[],
  ): unknown {
    const actual = schema.getType(typename);
    if (!isObjectType(actual)) throw new Error(`Expected an object type, but got: ${typename}.`);
    const keys = new Map<string, Selected[]>();
    for (const { node, isRefused } of selected) {
      if (node.selectionSet) collect(keys, node.selectionSet, as, actual, isRefused);
    }
    const answer: Record<string, unknown> = {};
    for (const [key, ones] of keys) {
      const [first] = ones;
      const name = first?.node.name.value ?? '';
      const type = actual.getFields()[name]?.type;
      const value = type ? complete(type, fields[key], ones) : fields[key];
      if (value === bubbling) return null;
      answer[key] = value;
    }
    return answer;
  }

  const [operation] = document.definitions;
  const root = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !root) throw new Error('Expected a query.');
  if (full === null) return null;
  const node: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: 'root' },
    selectionSet: operation.selectionSet,
  };
  return object(root.name, root.name, full as Record<string, unknown>, [
    { node, isRefused: false },
  ]);
}
