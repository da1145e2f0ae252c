import { getOperationAST, type GraphQLSchema } from 'graphql';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';
import { mostTextWeight, textWeight } from '@loopgraph/kit/text-weight';
import { housePolicies, type Policies } from '../access/fields/policies.ts';
import type { Asking, ChosenOperation } from './chosen-operation.ts';
import type { Scalars } from './checked-scalars.ts';
import { compileVariants, type Compiled, type CompileFor } from './operation-variants.ts';
import { planSupergraph, type PlannedSupergraph } from './planned-supergraph.ts';
import type { SubgraphCall } from './subgraph-call.ts';

/** How to call the subgraph of this name, which the supergraph says is at `url`. */
export type CallTo = (name: string, url: string | undefined) => SubgraphCall;

/** One version of the supergraph, how to call its subgraphs, and the operations that were compiled for it. */
export interface ServedSupergraph {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  /**
   * Compiles what is left of an operation for a viewer, once for all to whom the same is refused, for as long as the
   * operation is among those used last, a thousand of the usual length; without a viewer, the whole of it.
   */
  readonly compile: (chosen: ChosenOperation, asking?: Asking) => Compiled;
  /** How many operations stay compiled at present. */
  readonly compiled: () => number;
  /** Has what compiles beside end as soon as nothing is asked of it: another supergraph is served. */
  readonly letGo: () => void;
  /** Ends what compiles beside; it may be asked again. */
  readonly close: () => Promise<void>;
}

/** An operation that stays compiled. */
interface KnownOperation {
  readonly compileFor: CompileFor;
  readonly weight: number;
}

/** Reads a supergraph schema; throws where it cannot be used. `random` decides on progressive overrides, as `Math.random` does. */
export function serveSupergraph(
  sdl: string,
  scalars: Scalars,
  callTo: CallTo,
  policies: Policies = housePolicies,
  random: () => number = Math.random,
): ServedSupergraph {
  return servePlanned(planSupergraph(sdl, scalars), callTo, policies, random);
}

/** The same of one that was read. */
export function servePlanned(
  supergraph: PlannedSupergraph,
  callTo: CallTo,
  policies: Policies,
  random: () => number = Math.random,
): ServedSupergraph {
  const operations = createRecentlyUsed<string, KnownOperation>(
    mostTextWeight,
    ({ weight }) => weight,
  );
  return {
    sdl: supergraph.sdl,
    schema: supergraph.schema,
    compiled: operations.size,
    letGo: supergraph.letGo,
    close: supergraph.close,
    calls: new Map(supergraph.subgraphs.map(({ name, url }) => [name, callTo(name, url)])),
    compile(chosen, asking) {
      // The same operation, whether or not a name is sent where none is needed.
      const name = getOperationAST(chosen.document, chosen.operationName)?.name?.value ?? '';
      const key = `${chosen.hash}:${name}`;
      const known = operations.get(key);
      if (known) return known.compileFor(asking);
      const compileFor = compileVariants(supergraph, policies, chosen, random);
      operations.set(key, { compileFor, weight: textWeight(chosen.document.loc?.end ?? 0) });
      return compileFor(asking);
    },
  };
}
