import { createHash } from 'node:crypto';
import { ApolloGateway } from '@apollo/gateway';
import { createLogger } from '@loopgraph/kit/log';
import { stringifyResult } from '@loopgraph/kit/written-data';
import { parse, type ExecutionResult } from 'graphql';
import type { Viewer } from '@loopgraph/kit/viewer';
import type { Policies } from '../../src/access/fields/policies.ts';
import { executeOperation, type ExecuteOptions } from '../../src/execution/execute-operation.ts';
import { everyone } from '../../../test/support/viewers.ts';
import { serveSupergraph } from '../../src/execution/served-supergraph.ts';
import type { SubgraphAnswer, SubgraphCall } from '../../src/execution/subgraph-call.ts';

/** An operation as a client sends it. */
export interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

export interface Executed {
  /** The data as JSON. */
  readonly data: string;
  readonly errors: readonly { readonly message: string; readonly path?: unknown }[];
  /** The errors of completion that Apollo Gateway and we tell as hints. */
  readonly hints: number;
}

/** Executes operations over a supergraph, without a server around it. */
export interface Executor {
  readonly execute: (asked: Asked) => Promise<Executed>;
}

export interface ExecutorOptions {
  readonly supergraph: string;
  readonly callTo: (name: string) => SubgraphCall;
  /** What our own is told beside. */
  readonly executing?: Partial<
    Pick<ExecuteOptions, 'onCall' | 'onData' | 'pieceBytes' | 'signal' | 'timeoutMs'>
  >;
}

const logger = createLogger({ name: 'test', level: 'silent' });

function executed({
  data,
  errors = [],
  extensions,
}: ExecutionResult<object, Record<string, unknown>>): Executed {
  const hints = extensions?.['valueCompletion'];
  return {
    data: stringifyResult({ data: data ?? null }).slice('{"data":'.length, -1),
    errors: errors.map(({ message, path }) => ({ message, path })),
    hints: Array.isArray(hints) ? hints.length : 0,
  };
}

/** Ours. */
export function openOwnExecutor(
  { supergraph, callTo, executing }: ExecutorOptions,
  viewer: Viewer = everyone,
  policies?: Policies,
  random?: () => number,
) {
  const served = serveSupergraph(supergraph, {}, (name) => callTo(name), policies, random);
  const execute: Executor['execute'] = async ({ query, variables = {}, operationName }) => {
    const document = parse(query);
    const operation = await served.compile(
      { document, operationName, hash: query },
      { viewer, variables },
    );
    const { calls } = served;
    return executed(
      await executeOperation(operation, {
        variables,
        calls,
        requestId: 'r',
        viewer,
        signal: new AbortController().signal,
        subjects: new Set(),
        timeoutMs: 60_000,
        logger,
        ...executing,
      }),
    );
  };
  return { schema: served.schema, execute };
}

async function answer(
  call: SubgraphCall,
  request: Parameters<SubgraphCall>[0],
): Promise<SubgraphAnswer> {
  try {
    return await call(request);
  } catch (error) {
    return { data: null, errors: [{ message: String(error) }] };
  }
}

/** Apollo Gateway's, which ours is held against. */
export async function openReferenceExecutor(
  options: ExecutorOptions,
): Promise<Executor & AsyncDisposable> {
  const { supergraph, callTo } = options;
  const { signal } = new AbortController();
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    logger,
    buildService: ({ name }) => ({
      async process({ request: { query = '', variables = {}, operationName } }) {
        const request = {
          query,
          variables,
          operationName,
          requestId: 'r',
          viewer: everyone,
          signal,
        };
        const { data, errors } = await answer(callTo(name), request);
        const sent = errors?.map(({ message, path }) => ({ message, ...(path && { path }) }));
        return { data: data ?? null, ...(sent && { errors: sent }) };
      },
    }),
  });
  const { executor } = await gateway.load({ apollo: {} });
  return {
    async execute({ query, variables = {}, operationName }) {
      const queryHash = createHash('sha256').update(query).digest('hex');
      const request = { query, variables: { ...variables }, operationName };
      const context = {
        request,
        document: parse(query),
        queryHash,
        context: {},
        metrics: {},
        logger,
      };
      return executed(await executor(context as unknown as Parameters<typeof executor>[0]));
    },
    [Symbol.asyncDispose]: () => gateway.stop(),
  };
}
