import '../config.ts';
import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from '@loopgraph/kit/log';
import { readFile } from 'node:fs/promises';
import { checkScalars, type Scalars } from './checked-scalars.ts';
import { finishResponse } from './finish-response.ts';
import { subgraphDataSource } from './subgraph-data-source.ts';
import type { SubgraphCall } from './subgraph-call.ts';
import { subgraphNames } from './subgraph-names.ts';
import { watchSupergraph } from './supergraph-file.ts';
import { unresolvedOperation } from './unresolved-operation.ts';

export interface SupergraphOptions {
  /** The path of the supergraph schema; followed as it changes. */
  readonly file: string;
  /** How to call the subgraph of this name, which the supergraph says is at `url`. */
  readonly callTo: (name: string, url: string | undefined) => SubgraphCall;
  readonly timeoutMs: number;
  readonly scalars: Scalars;
  readonly logger: Logger;
}

type SchemaListener = Parameters<ApolloGateway['onSchemaLoadOrUpdate']>[0];
type LoadOptions = Parameters<ApolloGateway['load']>[0];
type Executor = (request: ExecutorRequest) => ReturnType<ApolloGateway['executor']>;
type ExecutorRequest = Parameters<ApolloGateway['executor']>[0];

/** A supergraph as Apollo Server takes it: it tells its schema, now and whenever that changes, and executes operations. */
export interface Supergraph {
  load: (options: LoadOptions) => Promise<{ executor: Executor }>;
  onSchemaLoadOrUpdate: (listener: SchemaListener) => () => void;
  stop: () => Promise<void>;
  /** The subgraphs that it joins at present, by name. */
  subgraphs: () => ReadonlyMap<string, SubgraphCall>;
}

/** The supergraph that `file` holds. Plans and executes with Apollo's own planner and executor. */
export function createSupergraph(options: SupergraphOptions): Supergraph {
  const { file, callTo, timeoutMs, scalars, logger } = options;
  const calls = new Map<string, SubgraphCall>();
  const known = (name: string, url: string | undefined) => {
    const call = callTo(name, url);
    calls.set(name, call);
    return call;
  };
  const apollo = new ApolloGateway({
    logger,
    __exposeQueryPlanExperimental: false,
    validateSupergraph: true,
    buildService: ({ name, url }) =>
      subgraphDataSource({ service: name, call: known(name, url), timeoutMs, logger }),
    supergraphSdl: async ({ update }) => {
      const supergraphSdl = await readFile(file, 'utf8');
      const cleanup = watchSupergraph({ file, logger, onChange: update });
      return { supergraphSdl, cleanup };
    },
  });
  return {
    async load(loadOptions) {
      const { executor } = await apollo.load(loadOptions);
      return {
        async executor(request) {
          const unresolved = unresolvedOperation(request.document, request.request.operationName);
          if (unresolved) return { errors: [unresolved] };
          return finishResponse(await executor(request));
        },
      };
    },
    onSchemaLoadOrUpdate: (listener) =>
      apollo.onSchemaLoadOrUpdate((update) => {
        checkScalars(update.apiSchema, scalars);
        const names = new Set(subgraphNames(update.coreSupergraphSdl));
        for (const name of calls.keys()) if (!names.has(name)) calls.delete(name);
        listener(update);
      }),
    stop: () => apollo.stop(),
    subgraphs: () => calls,
  };
}
