import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What a subgraph says of itself. */
export interface SubgraphText {
  readonly name: string;
  readonly sdl: string;
  /** The types of which some entities may be unknown to it. */
  readonly mayMiss?: readonly string[];
}

const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
    "@key", "@external", "@requires", "@provides", "@shareable", "@interfaceObject", "@inaccessible", "@override"
  ])
`;

/** A subgraph with `types`, which may use all that is federation's. */
export function subgraph(
  name: string,
  types: string,
  mayMiss: readonly string[] = [],
): SubgraphText {
  return { name, sdl: link + types, mayMiss };
}

/** A type as one subgraph has it. */
export interface Part {
  readonly subgraph: SubgraphText;
  readonly directives: readonly ConstDirectiveNode[];
  readonly fields: ReadonlyMap<string, FieldDefinitionNode>;
  /** Of a union, and of an interface as this subgraph knows it. */
  readonly members: ReadonlySet<string>;
}

/** The directives of this name, in their order. */
export function directivesNamed(of: readonly ConstDirectiveNode[] | undefined, name: string) {
  return (of ?? []).filter((directive) => directive.name.value === name);
}

/** The text that `argument` of `directive` has; undefined where there is none. */
export function textOf(
  directive: ConstDirectiveNode | undefined,
  argument: string,
): string | undefined {
  const given = directive?.arguments?.find(({ name }) => name.value === argument);
  return given?.value.kind === Kind.STRING ? given.value.value : undefined;
}

/** The selection set that `text` is without its braces. */
export function setOf(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`No selection: ${text}`);
  return definition.selectionSet;
}

/** The types of `subgraph`, by name. */
export function partsIn(subgraph: SubgraphText): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const { definitions }: DocumentNode = parse(subgraph.sdl, { noLocation: true });
  for (const node of definitions) {
    const isUnion = node.kind === Kind.UNION_TYPE_DEFINITION;
    const hasFields =
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (!isUnion && !hasFields) continue;
    const fields = hasFields ? (node.fields ?? []) : [];
    const named = isUnion ? (node.types ?? []) : [];
    const implementing = definitions
      .filter((other) => other.kind === Kind.OBJECT_TYPE_DEFINITION)
      .filter(({ interfaces = [] }) =>
        interfaces.some(({ name }) => name.value === node.name.value),
      )
      .map(({ name }) => name);
    parts.set(node.name.value, {
      subgraph,
      directives: node.directives ?? [],
      fields: new Map(fields.map((field) => [field.name.value, field])),
      members: new Set(
        [...named.map(({ name }) => name), ...implementing].map(({ value }) => value),
      ),
    });
  }
  return parts;
}
