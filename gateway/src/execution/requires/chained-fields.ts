import { Kind, parse, type DocumentNode, type SelectionSetNode } from 'graphql';
import { isFieldsType, textArgument, type SupergraphTypes } from './supergraph-types.ts';

/** A field as one subgraph resolves it, from others that it requires. */
export interface RequiringField {
  readonly type: string;
  readonly field: string;
  /** The subgraph, as the supergraph's enum of subgraphs has it. */
  readonly graph: string;
  /** What it requires, as a field set (https://specs.apollo.dev/join/v0.5/#FieldSet). */
  readonly requires: string;
}

/** What a field set selects, which has no braces around it. */
export function selectionIn(text: string): SelectionSetNode {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (operation?.kind === Kind.OPERATION_DEFINITION) return operation.selectionSet;
  throw new Error(`Expected a set of fields, but got: ${text}.`);
}

/** The fields that `set` selects beneath `type`, with the types that it selects them of. */
export function* selectedFields(
  set: SelectionSetNode,
  type: string,
  types: SupergraphTypes,
): Generator<readonly [type: string, field: string]> {
  for (const node of set.selections) {
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const condition = node.typeCondition?.name.value ?? type;
      yield* selectedFields(node.selectionSet, condition, types);
    } else if (node.kind === Kind.FIELD) {
      yield [type, node.name.value];
      const definition = types.fieldOf(type, node.name.value);
      if (!node.selectionSet || !definition) continue;
      yield* selectedFields(node.selectionSet, types.namedType(definition.type), types);
    }
  }
}

/** The fields that require others, but for those of contexts. */
function requiringFields({ definitions }: DocumentNode): RequiringField[] {
  return definitions.filter(isFieldsType).flatMap(({ name: { value: type }, fields = [] }) =>
    fields.flatMap(({ name: { value: field }, directives = [] }) =>
      directives.flatMap((directive): RequiringField[] => {
        const requires = textArgument(directive, 'requires');
        const graph = textArgument(directive, 'graph');
        if (directive.name.value !== 'join__field' || requires === undefined) return [];
        // Only the subgraph itself has the contexts that arguments are taken from.
        const isOfContext = directive.arguments?.some(
          ({ name }) => name.value === 'contextArguments',
        );
        return graph === undefined || isOfContext ? [] : [{ type, field, graph, requires }];
      }),
    ),
  );
}

/** Finds which fields that require others `field` of `type` may be. */
export type RequiringOf = (type: string, field: string) => readonly RequiringField[];

function finding(all: readonly RequiringField[], types: SupergraphTypes): RequiringOf {
  const byName = Map.groupBy(all, ({ field }) => field);
  return (type, field) => {
    const named = byName.get(field);
    if (!named) return [];
    const relatives = types.relatives(type);
    return named.filter((one) => relatives.includes(one.type));
  };
}

export function requiringOf(supergraph: DocumentNode, types: SupergraphTypes): RequiringOf {
  return finding(requiringFields(supergraph), types);
}

/** The fields of a supergraph that require what requires others in turn, and those that they require. */
export function chainedFields(
  supergraph: DocumentNode,
  types: SupergraphTypes,
): readonly RequiringField[] {
  const all = requiringFields(supergraph);
  const requiring = finding(all, types);
  const chained = new Set<RequiringField>();
  for (const one of all) {
    for (const selected of selectedFields(selectionIn(one.requires), one.type, types)) {
      for (const required of requiring(...selected)) chained.add(one).add(required);
    }
  }
  return [...chained];
}
