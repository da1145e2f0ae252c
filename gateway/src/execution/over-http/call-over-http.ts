import { requestIdHeader } from '@loopgraph/kit/request-id';
import type { Viewer } from '@loopgraph/kit/viewer';
import { viewerHeader } from '@loopgraph/kit/viewer-token';
import { z } from 'zod';
import { SubgraphFailure, type SubgraphCall, type SubgraphRequest } from '../subgraph-call.ts';
import type { Circuit, Exchange } from './circuit.ts';
import type { HttpConnections } from './http-connections.ts';

const answerShape = z.object({
  // What others answer in its place is none of ours.
  extensions: z
    .object({ subjects: z.array(z.string()).optional() })
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

function parseAnswer(text: string, status: number, url: string) {
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

/** What a call to one subgraph goes through. */
export interface HttpWay {
  readonly connections: HttpConnections;
  readonly circuit: Circuit;
  /** Makes the token that the subgraph knows the viewer by. */
  readonly sign: (viewer: Viewer) => Promise<string>;
}

// As the planner writes operations; what is not surely a query may change something.
const isQuery = /^(?:query\b|\{)/;

/**
 * Calls the subgraph at `url`. A query is sent again, twice at most, where its connection broke before a response began;
 * nothing else is.
 */
export function callOverHttp(url: string, { connections, circuit, sign }: HttpWay): SubgraphCall {
  async function exchange(request: SubgraphRequest): Promise<Exchange> {
    const { query, variables, operationName, requestId, viewer, signal, subjects } = request;
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      [requestIdHeader]: requestId,
      [viewerHeader]: await sign(viewer),
    };
    const sent = JSON.stringify({ query, variables, operationName });
    const repeatable = isQuery.test(query);
    let status: number;
    let text: string;
    try {
      const { statusCode, body } = await connections.post(url, {
        headers,
        body: sent,
        signal,
        repeatable,
      });
      status = statusCode;
      text = await body.text();
    } catch (cause) {
      // Nobody waits any more, and why is the reason.
      signal.throwIfAborted();
      throw unavailable(`Expected an answer from ${url}, but the connection failed.`, { cause });
    }
    const { extensions, ...answer } = parseAnswer(text, status, url);
    for (const subject of extensions?.subjects ?? []) subjects?.add(subject);
    return { status, answer };
  }
  connections.prepare();
  const call = async (request: SubgraphRequest) =>
    (await circuit.run(() => exchange(request))).answer;
  const pastCircuit = async (request: SubgraphRequest) => (await exchange(request)).answer;
  return Object.assign(call, { circuit: circuit.state, pastCircuit });
}
