import {
  Kind,
  parse,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Heart } from './heart.ts';
import { notExportable } from './not-exportable.ts';

/** What an exported document calls that which it adds. */
export const added = { page: '_exportPage', first: '_exportFirst', after: '_exportAfter' };

/** Throws NOT_EXPORTABLE where `document` calls something of its own so. */
export function expectNoneAdded(document: DocumentNode): void {
  const names = new Set(Object.values(added));
  visit(document, {
    Name({ value }) {
      if (names.has(value)) throw notExportable(`an operation that calls nothing "${value}"`);
    },
  });
}

function firstDefinition<T>(text: string, pick: (operation: OperationDefinitionNode) => T): T {
  const definition = parse(text, { noLocation: true }).definitions[0];
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`Not an operation: ${text}`);
  return pick(definition);
}

const pageFields = firstDefinition(
  `{ ${added.page}: pageInfo { hasNextPage endCursor } }`,
  ({ selectionSet }) => selectionSet.selections,
);
const pageVariables = firstDefinition(
  `query ($${added.first}: Int, $${added.after}: String) { __typename }`,
  ({ variableDefinitions = [] }) => variableDefinitions,
);
const pageArguments = firstDefinition(
  `{ a(first: $${added.first}, after: $${added.after}) }`,
  ({ selectionSet: { selections } }) =>
    selections.flatMap((field) => (field.kind === Kind.FIELD ? (field.arguments ?? []) : [])),
);

function pagedArguments(given: readonly ArgumentNode[] = []): readonly ArgumentNode[] {
  const others = given.filter(({ name: { value } }) => value !== 'first' && value !== 'after');
  return [...others, ...pageArguments];
}

interface Kept {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** How far above the list its connection is, in response keys; undefined where no pages are read. */
  readonly connectionAt: number | undefined;
}

function keepField(kept: Kept, field: FieldNode, path: readonly string[]): readonly FieldNode[] {
  if ((field.alias ?? field.name).value !== path[0]) return [];
  if (path.length === 1 || !field.selectionSet) return [field];
  const below = keep(kept, field.selectionSet, path.slice(1));
  if (path.length !== kept.connectionAt) return [{ ...field, selectionSet: below }];
  const selectionSet = { ...below, selections: [...below.selections, ...pageFields] };
  return [{ ...field, arguments: pagedArguments(field.arguments), selectionSet }];
}

function keepSelection(
  kept: Kept,
  node: SelectionNode,
  path: readonly string[],
): readonly SelectionNode[] {
  if (node.kind === Kind.FIELD) return keepField(kept, node, path);
  const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : kept.fragments.get(node.name.value);
  if (!fragment) return [];
  const selectionSet = keep(kept, fragment.selectionSet, path);
  if (selectionSet.selections.length === 0) return [];
  const { directives } = node;
  const { typeCondition } = fragment;
  return [
    {
      kind: Kind.INLINE_FRAGMENT,
      selectionSet,
      ...(typeCondition && { typeCondition }),
      ...(directives && { directives }),
    },
  ];
}

function keep(kept: Kept, set: SelectionSetNode, path: readonly string[]): SelectionSetNode {
  return { ...set, selections: set.selections.flatMap((node) => keepSelection(kept, node, path)) };
}

/** What an operation uses, itself or by its fragments. */
function usedBy(operation: OperationDefinitionNode, fragments: Kept['fragments']) {
  const variables = new Set<string>();
  const used = new Set<FragmentDefinitionNode>();
  function look(node: OperationDefinitionNode | FragmentDefinitionNode): void {
    visit(node, {
      // Else every variable would be used where it is defined.
      VariableDefinition: () => false,
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(fragment)) return;
        used.add(fragment);
        look(fragment);
      },
    });
  }
  look(operation);
  return { variables, fragments: [...used] };
}

/**
 * `operation` with nothing in it but the list at its heart, as it selects it, and what tells where the next page starts
 * where it is read page by page: then `added.first` and `added.after` choose the page in place of the client's variables. Of
 * these it defines those that it still uses.
 */
export function exportedDocument(
  operation: OperationDefinitionNode,
  { path, connection }: Heart,
  { fragments, paged }: Pick<Kept, 'fragments'> & { readonly paged: boolean },
): { readonly document: DocumentNode; readonly operation: OperationDefinitionNode } {
  const kept = { fragments, connectionAt: connection && paged ? 2 : undefined };
  const pruned = { ...operation, selectionSet: keep(kept, operation.selectionSet, path) };
  const used = usedBy(pruned, fragments);
  const given = operation.variableDefinitions ?? [];
  const kindred = given.filter(({ variable }) => used.variables.has(variable.name.value));
  const variableDefinitions = paged ? [...kindred, ...pageVariables] : kindred;
  const exported = { ...pruned, variableDefinitions };
  return {
    document: { kind: Kind.DOCUMENT, definitions: [exported, ...used.fragments] },
    operation: exported,
  };
}
