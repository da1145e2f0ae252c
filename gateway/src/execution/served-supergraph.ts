import { getOperationAST, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Scalars } from './checked-scalars.ts';
import { compileOperation, type CompiledOperation } from './compiled-operation.ts';
import { planSupergraph } from './planned-supergraph.ts';
import { createRecentlyUsed } from './recently-used.ts';
import type { SubgraphCall } from './subgraph-call.ts';

/** How to call the subgraph of this name, which the supergraph says is at `url`. */
export type CallTo = (name: string, url: string | undefined) => SubgraphCall;

/** An operation as a client asks for it. */
export interface ChosenOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** The same for the same text, and only for it. */
  readonly hash: string;
}

/** One version of the supergraph, how to call its subgraphs, and the operations that were compiled for it. */
export interface ServedSupergraph {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  /** Compiles an operation once, for as long as it is among the thousand used last. */
  readonly compile: (chosen: ChosenOperation) => CompiledOperation;
}

/** How many operations stay compiled. */
export const mostCompiled = 1000;

/** Reads a supergraph schema; throws where it cannot be used. */
export function serveSupergraph(sdl: string, scalars: Scalars, callTo: CallTo): ServedSupergraph {
  const supergraph = planSupergraph(sdl, scalars);
  const operations = createRecentlyUsed<string, CompiledOperation>(mostCompiled);
  return {
    sdl,
    schema: supergraph.schema,
    calls: new Map(supergraph.subgraphs.map(({ name, url }) => [name, callTo(name, url)])),
    compile({ document, operationName, hash }) {
      // The same operation, whether or not a name is sent where none is needed.
      const name = getOperationAST(document, operationName)?.name?.value ?? '';
      const key = `${hash}:${name}`;
      const known = operations.get(key);
      if (known) return known;
      const compiled = compileOperation(supergraph, document, operationName);
      operations.set(key, compiled);
      return compiled;
    },
  };
}
