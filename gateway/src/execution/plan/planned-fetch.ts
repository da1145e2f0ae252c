import type { FetchNode } from '@apollo/query-planner';
import { compileContextArguments, type ContextArguments } from './context-arguments.ts';
import type { MergedFetch } from './merged-fetches.ts';
import { compileRepresentations, type Representations } from './representations.ts';
import { compileRewrites, type Rewrite } from './rewrites.ts';
import type { TypeTests } from './type-tests.ts';

/** One fetch of a plan, with all that can be worked out before it is run. */
export interface PlannedFetch {
  readonly node: FetchNode;
  /** Where its data goes in the response, with "@" for each item of a list. */
  readonly path: readonly string[];
  /** The same in the client's own keys. */
  readonly place: readonly string[];
  /** How it speaks of the entities there; undefined for a fetch of root fields. */
  readonly representations: Representations | undefined;
  /** What its fields take from the contexts of the entities; undefined where they take nothing. */
  readonly contextArguments: ContextArguments | undefined;
  readonly rewriteInput: Rewrite | undefined;
  readonly rewriteOutput: Rewrite | undefined;
  /** Whether what it gives for one entity may be in several places at once: nothing writes there differently later. */
  readonly shared: boolean;
  /** Whether entities there that are alike may be one object from then on. */
  readonly unites: boolean;
  /** Whether another fetch may be under way that asks the same. */
  readonly repeated: boolean;
  readonly types: TypeTests;
  readonly clientKey: Planning['clientKey'];
}

/** What is known of the whole plan that a fetch belongs to. */
export interface Planning {
  /** The fetches whose answers may be shared. */
  readonly sharing: ReadonlySet<FetchNode>;
  /** Those before which entities that are alike may be made one. */
  readonly uniting: ReadonlySet<FetchNode>;
  /** Those that may ask what another does at the same time. */
  readonly repeated: ReadonlySet<FetchNode>;
  /** What goes to one subgraph as one request, by each fetch of it. */
  readonly merged: ReadonlyMap<FetchNode, MergedFetch>;
  readonly types: TypeTests;
  /** The client's own key for one that merged data has; undefined where none differ. */
  readonly clientKey: ((key: string) => string) | undefined;
}

/** Prepares `node`, which stands at `path`. */
export function planFetch(
  node: FetchNode,
  path: readonly string[],
  { sharing, uniting, repeated, types, clientKey }: Planning,
): PlannedFetch {
  const { isOfType } = types;
  return {
    node,
    path,
    place: clientKey ? path.map(clientKey) : path,
    representations: node.requires && compileRepresentations(node.requires, isOfType),
    contextArguments: compileContextArguments(node, isOfType),
    rewriteInput: compileRewrites(node.inputRewrites, isOfType),
    rewriteOutput: compileRewrites(node.outputRewrites, isOfType),
    shared: sharing.has(node),
    unites: uniting.has(node),
    repeated: repeated.has(node),
    types,
    clientKey,
  };
}
