import type { GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from '@loopgraph/kit/log';
import type { GraphQLFormattedError } from 'graphql';
import { placeInResponse, placesLeftNull, placesOfEntities, type Fetch } from './fetch-places.ts';
import type { GatewayContext } from './gateway-context.ts';
import {
  callWithin,
  SubgraphFailure,
  type SentError,
  type SubgraphAnswer,
  type SubgraphCall,
} from './subgraph-call.ts';
import { subgraphError, SubgraphError } from './subgraph-error.ts';

export interface SubgraphDataSourceOptions {
  readonly service: string;
  readonly call: SubgraphCall;
  readonly timeoutMs: number;
  readonly logger: Logger;
}

type ProcessOptions = Parameters<GraphQLDataSource<GatewayContext>['process']>[0];

const failureMessages = {
  SUBGRAPH_TIMEOUT: (service: string, ms: number) =>
    `Expected subgraph "${service}" to answer within ${String(ms)} ms, but it did not.`,
  SUBGRAPH_UNAVAILABLE: (service: string) =>
    `Expected subgraph "${service}" to answer, but it could not be reached or gave no readable answer.`,
};

function fetchOf(options: Extract<ProcessOptions, { incomingRequestContext: unknown }>): Fetch {
  const { request, context, incomingRequestContext, pathInIncomingRequest = [] } = options;
  // A root fetch may carry a variable of the client's that happens to have the same name.
  const isRoot = pathInIncomingRequest.length === 0;
  const representations: unknown = isRoot ? undefined : request.variables?.['representations'];
  return {
    query: request.query ?? '',
    representations: Array.isArray(representations) ? representations : undefined,
    path: pathInIncomingRequest.map((part) => (typeof part === 'string' ? part : String(part))),
    roots: context.roots,
    document: incomingRequestContext.document,
    operationName: incomingRequestContext.request.operationName,
  };
}

function withErrors(data: Record<string, unknown> | null, errors: readonly SubgraphError[]) {
  // A GraphQLError is such an object; only to `exactOptionalPropertyTypes` are its undefined locations none.
  return { data, errors: errors as readonly GraphQLFormattedError[] };
}

/**
 * What Apollo Gateway fetches from: it never throws, so that what one subgraph cannot give is null and the rest stays,
 * and each of its errors is a SubgraphError with its place in the client's response.
 */
export function subgraphDataSource(
  options: SubgraphDataSourceOptions,
): GraphQLDataSource<GatewayContext> {
  const { service, call, timeoutMs, logger } = options;

  function failed(fetch: Fetch, error: unknown, requestId: string): SubgraphError[] {
    const isFailure = error instanceof SubgraphFailure;
    if (isFailure) logger.warn({ requestId, service, err: error }, 'subgraph failed');
    const message = isFailure
      ? failureMessages[error.code](service, timeoutMs)
      : 'Unexpected error';
    const code = isFailure ? error.code : 'INTERNAL_SERVER_ERROR';
    return placesLeftNull(fetch, undefined).map(
      (path) => new SubgraphError(message, { service, path, code, cause: error }),
    );
  }

  function placed(fetch: Fetch, errors: readonly SentError[], data: unknown): SubgraphError[] {
    const entities = placesOfEntities(fetch);
    return errors.flatMap((error) => {
      const path = error.path ?? [];
      const places =
        path.length > 0 ? [placeInResponse(fetch, entities, path)] : placesLeftNull(fetch, data);
      return places.map((place) => subgraphError(service, error, place));
    });
  }

  return {
    async process(processed) {
      if (!('incomingRequestContext' in processed)) {
        throw new Error(`Expected to be asked within a request, but got: ${processed.kind}.`);
      }
      const { request, context } = processed;
      const { requestId } = context;
      const asked = {
        query: request.query ?? '',
        variables: request.variables ?? {},
        operationName: request.operationName,
        requestId,
      };
      let answer: SubgraphAnswer;
      try {
        answer = await callWithin(timeoutMs, call, asked);
      } catch (error) {
        return withErrors(null, failed(fetchOf(processed), error, requestId));
      }
      const { data = null, errors } = answer;
      if (data && !processed.pathInIncomingRequest?.length) context.roots.push(data);
      if (!errors || errors.length === 0) return { data };
      return withErrors(data, placed(fetchOf(processed), errors, data));
    },
  };
}
