import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  OperationTypeNode,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { eachSelection } from '../each-selection.ts';
import { fragmentsOf } from '../fragments.ts';
import type { Fields } from '@loopgraph/kit/fields';

/**
 * The @skip and @include of a document that stand on or above fields which take other fields with them. The planner fetches
 * what such a field requires under the field's condition, but lets the whole fetch require it: where the condition left the
 * field out, all that is fetched beside it would be lost. So they are settled before it plans, as are those that need no
 * variables: it plans nothing for a field under a condition of which all that is selected is left out. And as are those of root
 * fields of mutations: which of them are in says in which order they are executed.
 */
export interface SettledConditions {
  /** The values of those variables that they look at; each such setting has a plan of its own. */
  readonly settingOf: (variables: Readonly<Fields>) => Readonly<Fields>;
  /** What is left of `document`, or of a part of it, in a setting. */
  readonly settle: (document: DocumentNode, setting: Readonly<Fields>) => DocumentNode;
}

const nothingLeft: SelectionNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
};

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === GraphQLSkipDirective.name || name.value === GraphQLIncludeDirective.name;
}

/** Whether `condition` is the same for all variables. */
function isLiteral({ arguments: given = [] }: DirectiveNode): boolean {
  return given.every(({ value }) => value.kind !== Kind.VARIABLE);
}

function conditionsOf({ directives = [] }: SelectionNode): readonly DirectiveNode[] {
  return directives.filter(isCondition);
}

/** Whether `condition` leaves its selection in. */
function holds({ name, arguments: given = [] }: DirectiveNode, setting: Readonly<Fields>): boolean {
  const value = given.find((argument) => argument.name.value === 'if')?.value;
  const yes =
    value?.kind === Kind.VARIABLE
      ? setting[value.name.value] === true
      : value?.kind === Kind.BOOLEAN && value.value;
  return yes === (name.value === GraphQLIncludeDirective.name);
}

/** Whether a selection of `document` is, or has beneath it, a field of a name in `requiring`. */
function selectionTest(document: DocumentNode, requiring: ReadonlySet<string>) {
  const fragments = fragmentsOf(document);
  const known = new Map<SelectionSetNode, boolean>();
  const selects = (node: SelectionNode): boolean => {
    if (node.kind === Kind.FIELD && requiring.has(node.name.value)) return true;
    const set =
      node.kind === Kind.FRAGMENT_SPREAD
        ? fragments.get(node.name.value)?.selectionSet
        : node.selectionSet;
    if (!set) return false;
    const found = known.get(set) ?? set.selections.some(selects);
    known.set(set, found);
    return found;
  };
  return selects;
}

function variablesOf(conditions: readonly DirectiveNode[]): string[] {
  const names = new Set<string>();
  for (const condition of conditions) {
    visit(condition, { Variable: ({ name }) => void names.add(name.value) });
  }
  return [...names].sort();
}

/** What `document` selects of the roots of its mutations, fragments and what is in them among it. */
function* selectionsOfMutations(document: DocumentNode): Generator<SelectionNode> {
  const fragments = fragmentsOf(document);
  function* within({ selections }: SelectionSetNode): Generator<SelectionNode> {
    for (const node of selections) {
      yield node;
      if (node.kind === Kind.INLINE_FRAGMENT) yield* within(node.selectionSet);
      const spread = node.kind === Kind.FRAGMENT_SPREAD && fragments.get(node.name.value);
      if (spread) yield* within(spread.selectionSet);
    }
  }
  for (const node of document.definitions) {
    const isMutation =
      node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION;
    if (isMutation && node.selectionSet.selections.length > 1) yield* within(node.selectionSet);
  }
}

/**
 * Undefined where no condition of `document` needs no variables, or stands on a root field of a mutation, or on or above a field
 * of a name in `requiring`.
 */
export function settledConditions(
  document: DocumentNode,
  requiring: ReadonlySet<string>,
): SettledConditions | undefined {
  const selects = selectionTest(document, requiring);
  const settled = new Set<DirectiveNode>();
  eachSelection(document, (node) => {
    const conditions = conditionsOf(node);
    if (conditions.length === 0) return;
    const isSettled = selects(node);
    for (const condition of conditions) {
      if (isSettled || isLiteral(condition)) settled.add(condition);
    }
  });
  for (const node of selectionsOfMutations(document)) {
    for (const condition of conditionsOf(node)) settled.add(condition);
  }
  if (settled.size === 0) return undefined;

  const names = variablesOf([...settled]);
  return {
    settingOf: (variables) => Object.fromEntries(names.map((name) => [name, variables[name]])),
    settle(part, setting) {
      const enter = (node: SelectionNode) => {
        const conditions = conditionsOf(node).filter((condition) => settled.has(condition));
        if (conditions.length === 0) return undefined;
        if (!conditions.every((condition) => holds(condition, setting))) return null;
        const directives = node.directives?.filter((directive) => !settled.has(directive)) ?? [];
        return { ...node, directives };
      };
      return visit(part, {
        Field: { enter },
        InlineFragment: { enter },
        FragmentSpread: { enter },
        SelectionSet: {
          leave: (set) =>
            set.selections.length === 0 ? { ...set, selections: [nothingLeft] } : undefined,
        },
      });
    },
  };
}
