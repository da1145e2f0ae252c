import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorCodes, RequestError } from './errors.ts';
import type { Logger } from './log.ts';

/** What every GraphQL request of a server knows of itself. */
export interface RequestContext {
  readonly requestId: string;
}

const masked = 'Internal server error.';

/** The error that stands for one that no client may see. */
export function internalServerError(requestId: string): GraphQLError {
  return new GraphQLError(masked, { extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } });
}

/** Whether `code` tells a client something that it may know and can look up. */
export function isPublicCode(code: unknown): code is keyof typeof errorCodes {
  return (
    typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR' && Object.hasOwn(errorCodes, code)
  );
}

/** The error that was thrown first, beneath all that wrapped it to give it a path. */
function rootCause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError
    ? rootCause(error.originalError)
    : error;
}

/** Why the request was stopped, where a statement was for that reason: drizzle wraps what rejects it. */
function stoppedBy(cause: unknown): RequestError | undefined {
  const reason = cause instanceof Error ? cause.cause : undefined;
  return reason instanceof RequestError ? reason : undefined;
}

// Apollo Server refuses some requests with a status but no code.
function isRefusedRequest(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.extensions['code'] !== undefined) return false;
  const http: unknown = error.extensions.http;
  if (typeof http !== 'object' || http === null || !('status' in http)) return false;
  return typeof http.status === 'number' && http.status >= 400 && http.status < 500;
}

/** Apollo Server's last resort, for what fails outside the handling of one operation: says nothing of its cause. */
export function hideInternalError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  if (isPublicCode(formatted.extensions?.['code'])) return formatted;
  if (isRefusedRequest(error)) {
    return { message: formatted.message, extensions: { code: 'BAD_REQUEST' } };
  }
  const service = formatted.extensions?.['service'];
  const extensions = { code: 'INTERNAL_SERVER_ERROR', ...(service !== undefined && { service }) };
  return { ...formatted, message: masked, extensions };
}

/**
 * Replaces every error whose code is not in the catalogue by "Internal server error." with the request id, and logs
 * each distinct cause once, with its stack and the same id.
 */
export function maskErrors(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ response, errors = [], contextValue: { requestId }, operationName }) {
          const result = response.body.kind === 'single' ? response.body.singleResult : undefined;
          if (!result?.errors) return Promise.resolve();
          const logged = new Set<unknown>();
          result.errors = result.errors.map((formatted, index) => {
            if (formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;
            const cause = rootCause(errors[index]);
            const stopped = stoppedBy(cause);
            if (stopped)
              return {
                ...formatted,
                ...stopped.toJSON(),
                ...(formatted.path && { path: formatted.path }),
              };
            if (!logged.has(cause)) {
              logged.add(cause);
              const { path } = formatted;
              const service = errors[index]?.extensions['service'];
              logger.error(
                { requestId, operationName, service, path, err: cause },
                'unexpected error',
              );
            }
            return { ...formatted, extensions: { ...formatted.extensions, requestId } };
          });
          return Promise.resolve();
        },
      }),
  };
}
