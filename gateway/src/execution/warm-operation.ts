import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Logger } from '@loopgraph/kit/log';
import type { ValidDocuments } from '@loopgraph/kit/valid-documents';
import type { Viewer } from '@loopgraph/kit/viewer';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Asking, ChosenOperation } from './chosen-operation.ts';
import type { CompiledOperation } from './compiled-operation.ts';
import type { ServedSupergraph } from './served-supergraph.ts';

/**
 * Does ahead what the first request for an operation would wait for: finds it valid, compiles the whole of it and what is left
 * of it for each of `viewers`, and what its fetches take in subgraphs of this process. In turns with the requests. It never
 * rejects: what does not fit is left to whoever asks for it.
 */
export type WarmOperation = (query: string, viewers?: readonly Viewer[]) => Promise<void>;

/** An operation that was found valid. */
export interface ValidOperation {
  readonly text: string;
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  /** The supergraph whose clients see `schema`. */
  readonly sdl: string;
}

/** An operation, and whether it was compiled before. */
export interface Compilation {
  readonly operation: CompiledOperation;
  readonly cached: boolean;
}

interface Warming {
  readonly documents: Pick<ValidDocuments, 'check'>;
  readonly compile: (
    supergraph: ServedSupergraph,
    chosen: ChosenOperation,
    asking?: Asking,
  ) => Compilation | Promise<Compilation>;
  /** What else is done ahead for an operation; it may throw where it cannot be. */
  readonly onValid: ((operation: ValidOperation) => void) | undefined;
  readonly logger: Logger;
}

async function prepareFetches({ calls }: ServedSupergraph, { sentOperations }: CompiledOperation) {
  for (const { service, query, operationName } of sentOperations()) {
    await setImmediate();
    calls.get(service)?.prepare?.(query, operationName);
  }
}

/** How to warm operations for a supergraph; nothing where there is none. */
export function warmWith({
  documents,
  compile,
  onValid,
  logger,
}: Warming): (supergraph: ServedSupergraph | undefined) => WarmOperation {
  async function warm(
    supergraph: ServedSupergraph,
    chosen: ChosenOperation,
    asking: Asking | undefined,
  ): Promise<void> {
    await setImmediate();
    const { operation, cached } = await compile(supergraph, chosen, asking);
    if (!cached) await prepareFetches(supergraph, operation);
  }

  return (supergraph) =>
    async (query, viewers = []) => {
      if (!supergraph) return;
      try {
        await setImmediate();
        const { schema, sdl } = supergraph;
        const document = documents.check(schema, query);
        await setImmediate();
        onValid?.({ text: query, document, schema, sdl });
        const hash = createHash('sha256').update(query).digest('hex');
        const chosen = { document, operationName: undefined, hash };
        await warm(supergraph, chosen, undefined);
        for (const viewer of viewers) await warm(supergraph, chosen, { viewer, variables: {} });
      } catch (err) {
        logger.debug({ err }, 'an operation could not be compiled ahead');
      }
    };
}
