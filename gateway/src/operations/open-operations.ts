import type { ApolloServerPlugin } from '@apollo/server';
import type { Db } from '@loopgraph/kit/database';
import type { Logger } from '@loopgraph/kit/log';
import type { FastifyInstance, preHandlerAsyncHookHandler } from 'fastify';
import type { Candidate, Supergraph } from '../execution/supergraph.ts';
import type { GatewayContext } from '../request-context.ts';
import { cacheAnswersWith } from './cache/cache-answers.ts';
import { readLibrary } from './library.ts';
import type { OperationStore } from './operation-store.ts';
import { registeredOperations } from './registered-operations.ts';
import { resourcePath } from './rest/serve-rest.ts';
import { chooseOperationWith, namedPath } from './select/chosen-operation.ts';
import type { OperationPolicy } from './select/operation-policy.ts';
import { createOperationStore } from './store/create-operation-store.ts';

export interface OperationsOptions {
  readonly db?: Db;
  readonly operationsFolder?: string | undefined;
  readonly operationPolicy?: OperationPolicy | undefined;
  /** The one that GraphiQL opens with. */
  readonly initialOperation?: { readonly query: string };
  readonly logger: Logger;
}

/** What a gateway does with registered operations, ready to be plugged in where each has its place. */
export interface Operations {
  readonly store: OperationStore;
  /** Where operations are asked for. */
  readonly paths: readonly string[];
  /** Makes the pre-handler, for after the one that identifies, that lets viewers run what they may. */
  readonly choose: (web: FastifyInstance) => preHandlerAsyncHookHandler;
  /** Makes the plugin that tells caches what they may keep of an answer. */
  readonly caching: (web: FastifyInstance) => ApolloServerPlugin<GatewayContext>;
  /** Looks at a changed supergraph before it is served. */
  readonly admit: (candidate: Candidate) => Promise<void>;
  /** Compiles operations ahead, once those who wait for the gateway had their turn. */
  readonly prepare: (supergraph: Supergraph) => AsyncDisposable;
}

/** Those who wait for the gateway to be ready come first. */
const warmUpAfterMs = 250;

export async function openOperations(options: OperationsOptions): Promise<Operations> {
  const { db, operationsFolder, operationPolicy: policy = { mode: 'off' }, logger } = options;
  const first = options.initialOperation?.query;
  const library = operationsFolder === undefined ? [] : await readLibrary(operationsFolder);
  const store = createOperationStore({ db, library });
  const stopping = new AbortController();
  const { signal } = stopping;
  const registered = registeredOperations({ db, library, logger, signal });
  const paths = ['/graphql', namedPath];

  async function prepare({ schema, warm }: Supergraph): Promise<void> {
    try {
      if (first !== undefined) await warm(first);
      await registered.prepare({ schema: schema(), warm });
    } catch (err) {
      if (!signal.aborted) logger.warn({ err }, 'cannot compile the registered operations ahead');
    }
  }

  return {
    store,
    paths,
    choose: (web) => chooseOperationWith(web, { store, policy, logger }),
    caching: (web) => cacheAnswersWith(web, [...paths, resourcePath]),
    async admit(candidate) {
      await registered.admit(candidate);
      if (first !== undefined) await candidate.warm(first);
    },
    prepare(supergraph) {
      let preparing: Promise<void> | undefined;
      const timer = setTimeout(() => {
        preparing = prepare(supergraph);
      }, warmUpAfterMs);
      return {
        async [Symbol.asyncDispose]() {
          clearTimeout(timer);
          stopping.abort();
          await preparing;
        },
      };
    },
  };
}
