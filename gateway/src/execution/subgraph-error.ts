import type { ErrorCodeName } from '@loopgraph/kit/errors';
import { isPublicCode } from '@loopgraph/kit/mask-errors';
import { GraphQLError } from 'graphql';
import type { SentError } from './subgraph-call.ts';

interface SubgraphErrorOptions {
  readonly service: string;
  /** Its place in the response to the client; empty where it concerns the whole. */
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly cause: unknown;
}

/** An error of one subgraph, as the client gets it: with its place in the response, its code, and the subgraph's name. */
export class SubgraphError extends GraphQLError {
  override readonly name = 'SubgraphError';

  constructor(message: string, { service, path, code, extensions, cause }: SubgraphErrorOptions) {
    super(message, {
      path: path.length > 0 ? path : null,
      originalError: cause instanceof Error ? cause : null,
      extensions: { ...extensions, code, service },
    });
  }

  /** The same error at another place. */
  at(path: SubgraphErrorOptions['path']): SubgraphError {
    const { message, originalError: cause, extensions } = this;
    const { code, service } = extensions;
    const kind = { code: String(code), service: String(service) };
    return new SubgraphError(message, { ...kind, path, extensions, cause });
  }
}

// Where a subgraph sends them, the gateway asked wrongly, not the client.
const codesOfTheProtocol = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'REQUEST_TOO_LARGE',
  'ROUTE_NOT_FOUND',
  'VIEWER_NOT_TRUSTED',
]);

function withoutTraces(extensions: SentError['extensions'] = {}): Record<string, unknown> {
  const traces = new Set(['stacktrace', 'exception']);
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => !traces.has(name)));
}

/** The code with which a client gets an error of a subgraph: the one that was sent where that is in the catalogue. */
export function codeOf({ extensions }: SentError): ErrorCodeName {
  const code = extensions?.['code'];
  return isPublicCode(code) && !codesOfTheProtocol.has(code) ? code : 'INTERNAL_SERVER_ERROR';
}

/** What is logged of an error that was sent as JSON: the same wherever it is told, so that it is logged once. */
const causes = new WeakMap<SentError, Error>();

function causeOf(sent: SentError): Error {
  if (sent instanceof Error) return sent;
  const cause = causes.get(sent) ?? new Error(sent.message);
  causes.set(sent, cause);
  return cause;
}

/** Takes an error over from a subgraph, with `message` and `path` as the client gets them, and with its `codeOf`. */
export function subgraphError(
  service: string,
  sent: SentError,
  { message, path }: Pick<SubgraphErrorOptions, 'path'> & { readonly message: string },
): SubgraphError {
  const code = codeOf(sent);
  const isTold = code !== 'INTERNAL_SERVER_ERROR';
  return new SubgraphError(message, {
    service,
    path,
    code,
    extensions: isTold ? withoutTraces(sent.extensions) : {},
    cause: causeOf(sent),
  });
}
