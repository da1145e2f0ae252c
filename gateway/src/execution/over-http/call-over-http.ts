import { isUuid } from '@loopgraph/kit/ids';
import { requestIdHeader } from '@loopgraph/kit/request-id';
import { traceHeaders } from '@loopgraph/kit/telemetry/tracing';
import type { Viewer } from '@loopgraph/kit/viewer';
import { viewerHeader, type SignedOptions } from '@loopgraph/kit/viewer-token';
import { SubgraphFailure, type SubgraphCall, type SubgraphRequest } from '../subgraph-call.ts';
import type { Circuit, Exchange } from './circuit.ts';
import type { Compression } from './compression.ts';
import { mostAnswerBytes, type HttpConnections } from './http-connections.ts';
import { parseAnswer } from './parsed-answer.ts';
import { BrokenAnswer } from './received-answer.ts';

function unavailable(
  message: string,
  options: ConstructorParameters<typeof SubgraphFailure>[2],
): SubgraphFailure {
  return new SubgraphFailure('SUBGRAPH_UNAVAILABLE', message, options);
}

/** What undici and zlib call a body that is larger than it may be. */
const tooLarge = new Set<unknown>(['UND_ERR_RES_EXCEEDED_MAX_SIZE', 'ERR_BUFFER_TOO_LARGE']);

function failureOf(url: string, error: unknown): SubgraphFailure {
  const cause = error instanceof BrokenAnswer ? error.cause : error;
  if (cause instanceof Error && 'code' in cause && tooLarge.has(cause.code)) {
    const message = `Expected an answer of at most ${mostAnswerBytes} bytes from ${url}, but got more.`;
    // Who asks for less may get it.
    return unavailable(message, { cause, isOfSubgraph: false });
  }
  return unavailable(`Expected an answer from ${url}, but got none that could be read.`, { cause });
}

function employeeId(id: string, url: string): string {
  if (isUuid(id)) return id;
  const got = JSON.stringify(id.slice(0, 100));
  throw unavailable(
    `Expected ids of employees, UUIDs, beside an answer of ${url}, but got ${got}.`,
    {},
  );
}

/** Makes the token of a viewer for the subgraph that is called. */
export type Sign = (viewer: Viewer, options: SignedOptions) => string;

/** What a call to one subgraph goes through. */
export interface HttpWay {
  readonly connections: HttpConnections;
  readonly circuit: Circuit;
  readonly compression: Compression;
  /** Makes the token that the subgraph knows the viewer by. */
  readonly sign: Sign;
}

// As the planner writes operations; what is not surely a query may change something.
const isQuery = /^(?:query\b|\{)/;

/**
 * Calls the subgraph at `url`. A query is sent again, twice at most, where its connection broke before a response began;
 * nothing else is.
 */
export function callOverHttp(
  url: string,
  { connections, circuit, compression, sign }: HttpWay,
): SubgraphCall {
  async function ask(body: string, request: SubgraphRequest) {
    const { query, signal, requestId, viewer, explain = false } = request;
    const sent = await compression.send(body);
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      ...sent.headers,
      [requestIdHeader]: requestId,
      [viewerHeader]: sign(viewer, { explain }),
      ...traceHeaders(),
    };
    try {
      const asked = { headers, body: sent.body, signal, repeatable: isQuery.test(query) };
      const answer = await connections.post(url, asked);
      return { status: answer.statusCode, received: await compression.receive(answer) };
    } catch (error) {
      // Nobody waits any more, and why is the reason.
      signal.throwIfAborted();
      throw failureOf(url, error);
    }
  }
  async function exchange(request: SubgraphRequest): Promise<Exchange> {
    const { query, variables, operationName, subjects, onStatement, signal } = request;
    const asked = JSON.stringify({ query, variables, operationName });
    const { status, received } = await ask(asked, request);
    const { data, errors, ...told } = await parseAnswer(received, { status, url, signal });
    for (const subject of told.subjects ?? []) subjects?.add(employeeId(subject, url));
    for (const statement of told.statements ?? []) onStatement?.(statement);
    return { status, answer: { data, errors, bytes: received.length } };
  }
  connections.prepare();
  const call = async (request: SubgraphRequest) =>
    (await circuit.run(() => exchange(request))).answer;
  const pastCircuit = async (request: SubgraphRequest) => (await exchange(request)).answer;
  return Object.assign(call, { circuit: circuit.state, pastCircuit });
}
