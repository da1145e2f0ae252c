import { Kind, parse, print, type ASTNode, type OperationDefinitionNode, visit } from 'graphql';
import { isPlanners } from './planner-variables.ts';

/** The key that the entities of part `index` have in the answer to a merged operation. */
export function entitiesKey(index: number): string {
  return `_entities_${String(index)}`;
}

/** What part `index` of a merged operation calls `variable`, one of the planner's own. */
export function variableOf(variable: string, index: number): string {
  return `${variable}_${String(index)}`;
}

function operationIn(text: string): OperationDefinitionNode | undefined {
  const [definition, ...others] = parse(text, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION && others.length === 0
    ? definition
    : undefined;
}

/** Whether `text`, an operation that a planner made, may stand beside others in one. */
export function mayBeMerged(text: string): boolean {
  const [field, ...others] = operationIn(text)?.selectionSet.selections ?? [];
  return field?.kind === Kind.FIELD && field.name.value === '_entities' && others.length === 0;
}

function renamed<Node extends ASTNode>(node: Node, index: number): Node {
  return visit(node, {
    Variable: (used) =>
      isPlanners(used.name.value)
        ? { ...used, name: { ...used.name, value: variableOf(used.name.value, index) } }
        : undefined,
  });
}

/**
 * One operation that asks for all that each of `texts` asks for, where `mayBeMerged` of each. A variable of the client's
 * operation has the same name and type in all that use it.
 */
export function mergedOperation(texts: readonly string[]): string {
  const parts = texts.flatMap((text) => operationIn(text) ?? []);
  const [first] = parts;
  if (!first) throw new Error('Expected operations to merge, but got none.');
  const variables = new Map(
    parts.flatMap(({ variableDefinitions = [] }, index) =>
      variableDefinitions.map((definition) => {
        const own = renamed(definition, index);
        return [own.variable.name.value, own] as const;
      }),
    ),
  );
  const selections = parts.flatMap(({ selectionSet }, index) =>
    renamed(selectionSet, index).selections.map((selection) =>
      selection.kind === Kind.FIELD
        ? { ...selection, alias: { kind: Kind.NAME, value: entitiesKey(index) } as const }
        : selection,
    ),
  );
  return print({
    ...first,
    variableDefinitions: [...variables.values()],
    selectionSet: { ...first.selectionSet, selections },
  });
}
