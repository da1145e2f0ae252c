import { requestIdHeader } from '@loopgraph/kit/request-id';
import { traceHeaders } from '@loopgraph/kit/telemetry/tracing';
import type { Viewer } from '@loopgraph/kit/viewer';
import { viewerHeader, type SignedOptions } from '@loopgraph/kit/viewer-token';
import { z } from 'zod';
import { isFields } from '@loopgraph/kit/fields';
import { SubgraphFailure, type SubgraphCall, type SubgraphRequest } from '../subgraph-call.ts';
import type { Circuit, Exchange } from './circuit.ts';
import type { Compression } from './compression.ts';
import { mostAnswerBytes, type HttpConnections } from './http-connections.ts';
import { BrokenAnswer } from './received-answer.ts';

const statementShape = z.object({
  text: z.string(),
  params: z.number(),
  rows: z.number(),
  ms: z.number(),
});

const answerShape = z.object({
  // What others answer in its place is none of ours.
  extensions: z
    .object({
      subjects: z.array(z.string()).optional(),
      statements: z.array(statementShape).optional(),
    })
    .nullish()
    .catch(undefined),
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z
          .array(z.union([z.string(), z.number()]))
          .nullish()
          .transform((path) => path ?? undefined),
        extensions: z
          .record(z.string(), z.unknown())
          .nullish()
          .transform((extensions) => extensions ?? undefined),
      }),
    )
    .nullish()
    .transform((errors) => errors ?? undefined),
});

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

function parseAnswer(text: string, status: number, url: string): z.infer<typeof answerShape> {
  // A proxy in between refuses what a request has, and the next may be well.
  const isOfSubgraph = status < 400 || status >= 500;
  const got = `status ${String(status)} and ${JSON.stringify(text.slice(0, 200))}`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw unavailable(`Expected a GraphQL response from ${url}, but got ${got}.`, {
      cause,
      isOfSubgraph,
    });
  }
  // Most have nothing but data, of which no more is known here.
  if (isFields(json) && isFields(json['data']) && Object.keys(json).length === 1) {
    return { data: json['data'], errors: undefined };
  }
  const answer = answerShape.safeParse(json);
  // Apollo Server answers what it refuses with 400 and a GraphQL response; other bodies are not one.
  if (!answer.success || (answer.data.data === undefined && !answer.data.errors)) {
    throw unavailable(`Expected a GraphQL response from ${url}, but got ${got}.`, {
      cause: answer.error,
      isOfSubgraph,
    });
  }
  return answer.data;
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
      const { text, bytes } = await compression.receive(answer);
      return { status: answer.statusCode, text, bytes };
    } catch (error) {
      // Nobody waits any more, and why is the reason.
      signal.throwIfAborted();
      throw failureOf(url, error);
    }
  }
  async function exchange(request: SubgraphRequest): Promise<Exchange> {
    const { query, variables, operationName, subjects, onStatement } = request;
    const asked = JSON.stringify({ query, variables, operationName });
    const { status, text, bytes } = await ask(asked, request);
    const { extensions, ...answer } = parseAnswer(text, status, url);
    for (const subject of extensions?.subjects ?? []) subjects?.add(subject);
    for (const statement of extensions?.statements ?? []) onStatement?.(statement);
    return { status, answer: { ...answer, bytes } };
  }
  connections.prepare();
  const call = async (request: SubgraphRequest) =>
    (await circuit.run(() => exchange(request))).answer;
  const pastCircuit = async (request: SubgraphRequest) => (await exchange(request)).answer;
  return Object.assign(call, { circuit: circuit.state, pastCircuit });
}
