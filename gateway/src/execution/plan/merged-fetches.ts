import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { inContextOrder } from './context-order.ts';
import { rememberedOperations, type OperationOf } from './merged-calls.ts';
import { mayBeMerged } from './merged-operation.ts';
import { placedFetches } from './placed-fetches.ts';

/** What a condition of a plan has to be for what is beneath it to run. */
interface Setting {
  readonly condition: string;
  readonly value: boolean;
}

/** A fetch of those that are merged, and what has to be set for it to run. */
interface Member {
  readonly node: FetchNode;
  readonly settings: readonly Setting[];
}

/** Fetches of entities of a plan, several, that begin at the same time and go to one subgraph as one request. */
export interface MergedFetch {
  readonly service: string;
  /** In the order of the plan. */
  readonly members: readonly Member[];
  /** What else is merged and has to be over before these begin. */
  readonly after: readonly MergedFetch[];
  readonly operationOf: OperationOf;
}

interface Draft extends MergedFetch {
  readonly members: Member[];
  after: readonly Draft[];
}

/** When something of a plan begins: as soon as all of `after` is over. The `id` is the same for the same. */
interface Moment {
  readonly id: string;
  readonly after: readonly Draft[];
}

/** Where in a plan a node is, and when it begins. */
interface Standing {
  readonly path: readonly string[];
  readonly settings: readonly Setting[];
  readonly begin: Moment;
}

/** The fetches of entities that could be merged with another of the plan, were their times the same. */
function candidatesIn(plan: PlanNode): ReadonlySet<FetchNode> {
  const ofEntities = [...placedFetches(plan)].flatMap(({ node }) =>
    node.requires && !node.contextRewrites ? [node] : [],
  );
  const bySubgraph = Map.groupBy(ofEntities, (node) => node.serviceName);
  const several = [...bySubgraph.values()].filter((nodes) => nodes.length > 1).flat();
  return new Set(several.filter(({ operation }) => mayBeMerged(operation)));
}

/** When all of `ends` are there. */
function whenAll(ends: readonly Moment[], begin: Moment): Moment {
  const byId = new Map(ends.map((end) => [end.id, end]));
  const [only = begin, ...others] = byId.values();
  if (others.length === 0) return only;
  const after = new Set([...byId.values()].flatMap((end) => end.after));
  return { id: `(${[...byId.keys()].sort().join()})`, after: [...after] };
}

/** Drafts of all that begins at the same time and goes to one subgraph, be it a single fetch. */
function draftFetches(plan: PlanNode, candidates: ReadonlySet<FetchNode>): readonly Draft[] {
  const begun = new Map<string, { readonly draft: Draft; readonly end: Moment }>();
  let ends = 0;

  function place(node: PlanNode, standing: Standing): Moment {
    const { path, settings, begin } = standing;
    switch (node.kind) {
      case 'Fetch': {
        const service = node.serviceName;
        if (!candidates.has(node)) return { id: String((ends += 1)), after: [] };
        const key = `${begin.id} ${service}`;
        let known = begun.get(key);
        if (!known) {
          const operationOf = rememberedOperations();
          const draft: Draft = { service, members: [], after: begin.after, operationOf };
          known = { draft, end: { id: String((ends += 1)), after: [draft] } };
          begun.set(key, known);
        }
        known.draft.members.push({ node, settings });
        return known.end;
      }
      case 'Flatten':
        return place(node.node, { ...standing, path: [...path, ...node.path.map(String)] });
      case 'Sequence':
        return node.nodes.reduce((at, child) => place(child, { ...standing, begin: at }), begin);
      case 'Parallel': {
        const { first, then } = inContextOrder(node.nodes, path);
        return [first, then].reduce(
          (at, nodes) =>
            whenAll(
              nodes.map((child) => place(child, { ...standing, begin: at })),
              at,
            ),
          begin,
        );
      }
      case 'Condition': {
        const { condition, ifClause, elseClause } = node;
        const placeClause = (clause: PlanNode | undefined, value: boolean) =>
          clause
            ? [place(clause, { ...standing, settings: [...settings, { condition, value }] })]
            : [];
        return whenAll([...placeClause(ifClause, true), ...placeClause(elseClause, false)], begin);
      }
      default:
        return begin;
    }
  }

  place(plan, { path: [], settings: [], begin: { id: '', after: [] } });
  return [...begun.values()].map(({ draft }) => draft);
}

/** What is merged of a plan, by each fetch of it; without the fetches that go by themselves. */
export function mergedFetches(plan: PlanNode): ReadonlyMap<FetchNode, MergedFetch> {
  const candidates = candidatesIn(plan);
  const merged = new Map<FetchNode, MergedFetch>();
  if (candidates.size === 0) return merged;
  const isMerged = ({ members }: Draft) => members.length > 1;
  for (const draft of draftFetches(plan, candidates)) {
    if (!isMerged(draft)) continue;
    draft.after = draft.after.filter(isMerged);
    for (const { node } of draft.members) merged.set(node, draft);
  }
  return merged;
}
