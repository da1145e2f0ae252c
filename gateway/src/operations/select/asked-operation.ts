import type { FastifyRequest } from 'fastify';

/** How a request says which operation it wants; what a form does not have is undefined. */
export interface AskedOperation {
  /** The operation's text. */
  readonly text?: string | undefined;
  /** `extensions.persistedQuery.sha256Hash`. */
  readonly persistedQuery?: string | undefined;
  /** `documentId`, without its prefix. */
  readonly documentId?: string | undefined;
  /** The last part of the path /operations/<name>. */
  readonly name?: string | undefined;
  /** What is wrong with the form of its documentId. */
  readonly documentIdFault?: string | undefined;
  /** What is wrong with the rest of its form, which Apollo Server would tell too. */
  readonly fault?: string | undefined;
}

/** The parameters of a GraphQL request, by name, before anyone looked at them. */
export type Parameters = Readonly<Record<string, unknown>>;

const documentIdForm = /^(?:sha256:(?<hash>[\da-f]{64})|(?<custom>[^:]{1,200}))$/;

function isRecord(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The parameters of a GET request; a message where one is there twice, or is no JSON though it should be. */
function ofSearch(url: string): Parameters | string {
  const given = new URL(url, 'http://localhost').searchParams;
  const parameters: Record<string, unknown> = {};
  for (const name of ['query', 'documentId', 'operationName', 'variables', 'extensions']) {
    const values = given.getAll(name);
    if (values.length > 1) return `Expected the search parameter ${name} once, but got it twice.`;
    if (values[0] !== undefined) parameters[name] = values[0];
  }
  if (typeof parameters['extensions'] !== 'string') return parameters;
  try {
    return { ...parameters, extensions: JSON.parse(parameters['extensions']) as unknown };
  } catch {
    return 'Expected the search parameter extensions to be JSON, but it is not.';
  }
}

/** The parameters of a GET or a POST; a message where there are none to be had. */
export function parametersOf(request: FastifyRequest): Parameters | string {
  if (request.method === 'GET') return ofSearch(request.url);
  const body: unknown = request.body ?? {};
  return isRecord(body) ? body : 'Expected a JSON object as the body, but got something else.';
}

function textOf({ query }: Parameters): Pick<AskedOperation, 'text' | 'fault'> {
  if (query === undefined || query === null || query === '') return {};
  if (typeof query === 'string') return { text: query };
  return { fault: 'Expected query to be a text, but got something else.' };
}

function persistedQueryOf({
  extensions,
}: Parameters): Pick<AskedOperation, 'persistedQuery' | 'fault'> {
  if (extensions === undefined || extensions === null) return {};
  if (!isRecord(extensions)) {
    return { fault: 'Expected extensions to be an object, but got something else.' };
  }
  const { persistedQuery } = extensions;
  if (persistedQuery === undefined || persistedQuery === null) return {};
  if (isRecord(persistedQuery) && persistedQuery['version'] === 1) {
    const { sha256Hash } = persistedQuery;
    if (typeof sha256Hash === 'string' && sha256Hash !== '') return { persistedQuery: sha256Hash };
  }
  return { fault: 'Expected extensions.persistedQuery to be { version: 1, sha256Hash: "..." }.' };
}

function documentIdOf({
  documentId,
}: Parameters): Pick<AskedOperation, 'documentId' | 'documentIdFault'> {
  if (documentId === undefined || documentId === null) return {};
  const form = typeof documentId === 'string' ? documentIdForm.exec(documentId) : null;
  const id = form?.groups?.['hash'] ?? form?.groups?.['custom'];
  if (id !== undefined) return { documentId: id };
  return {
    documentIdFault:
      'Expected documentId to be sha256: and 64 lower-case hexadecimal digits, or an id without a colon, ' +
      `but got: ${JSON.stringify(documentId)}.`,
  };
}

/** Which operation a request asks for, at the path of that `name` or, where it is undefined, at /graphql. */
export function askedOperation(parameters: Parameters, name: string | undefined): AskedOperation {
  const text = textOf(parameters);
  const persistedQuery = persistedQueryOf(parameters);
  const fault = text.fault ?? persistedQuery.fault;
  return { ...text, ...persistedQuery, ...documentIdOf(parameters), name, fault };
}
