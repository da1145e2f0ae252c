import { isDeepStrictEqual } from 'node:util';
import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { responseKey } from '@loopgraph/kit/response-key';
import {
  getOperationAST,
  Kind,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { fragmentsOf } from '../fragments.ts';
import { placedFetches } from '../plan/placed-fetches.ts';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The response keys of `selections` and of the fragments in them, in the order in which they are executed. */
function* rootKeys(
  selections: readonly SelectionNode[],
  fragments: Fragments = new Map(),
): Generator<string> {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      if (node.name.value !== '__typename') yield responseKey(node);
      continue;
    }
    const part = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (part) yield* rootKeys(part.selectionSet.selections, fragments);
  }
}

/** What of `selections` has the response key `key`, with the fragments around it. */
function onlyKey(
  selections: readonly SelectionNode[],
  key: string,
  fragments: Fragments,
): SelectionNode[] {
  return selections.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FIELD) return responseKey(node) === key ? [node] : [];
    const part = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    const beneath = part ? onlyKey(part.selectionSet.selections, key, fragments) : [];
    if (!part || beneath.length === 0) return [];
    const { directives = [] } = node;
    const selectionSet = { ...part.selectionSet, selections: beneath };
    return [{ ...part, kind: Kind.INLINE_FRAGMENT, directives, selectionSet }];
  });
}

/** The keys of root fields in the order in which `node` fetches them; one that several fetches ask for is there several times. */
function fetchedKeys(node: PlanNode): string[] {
  const keys: string[] = [];
  for (const { node: fetch, path } of placedFetches(node)) {
    if (path.length > 0 || fetch.requires) continue;
    const [sent] = parse(fetch.operation, { noLocation: true }).definitions;
    if (sent?.kind !== Kind.OPERATION_DEFINITION) continue;
    keys.push(...new Set(rootKeys(sent.selectionSet.selections)));
  }
  return keys;
}

/**
 * Plans an operation by `plan`; a mutation of which it would execute the root fields in another order than the operation has
 * them, or one twice, field by field (https://spec.graphql.org/October2021/#sec-Serial-Execution): the planner puts a later field
 * of a subgraph into an earlier request to it, and one that is asked for with and without a condition into two.
 */
export function planInTurn(
  document: DocumentNode,
  operationName: string | undefined,
  plan: (document: DocumentNode) => QueryPlan,
): QueryPlan {
  const made = plan(document);
  const operation = getOperationAST(document, operationName);
  const { node } = made;
  if (operation?.operation !== OperationTypeNode.MUTATION || node?.kind !== 'Sequence') return made;
  const fragments = fragmentsOf(document);
  const wanted = new Set(rootKeys(operation.selectionSet.selections, fragments));
  const fetched = fetchedKeys(node);
  const expected = [...wanted].filter((key) => fetched.includes(key));
  if (isDeepStrictEqual(fetched, expected)) return made;
  const steps = [...wanted].flatMap((key): PlanNode[] => {
    const selections = onlyKey(operation.selectionSet.selections, key, fragments);
    const selectionSet = { ...operation.selectionSet, selections };
    const definitions = document.definitions.map((definition) =>
      definition === operation ? { ...operation, selectionSet } : definition,
    );
    const { node: step } = plan({ ...document, definitions });
    if (!step || step.kind === 'Subscription') return [];
    return step.kind === 'Sequence' ? step.nodes : [step];
  });
  return { ...made, node: { kind: 'Sequence', nodes: steps } };
}
