import { requestIdHeader } from '@loopgraph/kit/request-id';
import type { Viewer } from '@loopgraph/kit/viewer';
import { viewerHeader } from '@loopgraph/kit/viewer-token';
import { z } from 'zod';
import type { HttpConnections } from './http-connections.ts';
import { SubgraphFailure, type SubgraphCall } from './subgraph-call.ts';

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

function unavailable(message: string, cause?: unknown): SubgraphFailure {
  return new SubgraphFailure('SUBGRAPH_UNAVAILABLE', message, { cause });
}

function parseAnswer(text: string, status: number, url: string) {
  const got = `status ${String(status)} and ${JSON.stringify(text.slice(0, 200))}`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw unavailable(`Expected a GraphQL response from ${url}, but got ${got}.`, cause);
  }
  const answer = answerShape.safeParse(json);
  // Apollo Server answers what it refuses with 400 and a GraphQL response; other bodies are not one.
  if (!answer.success || (answer.data.data === undefined && !answer.data.errors)) {
    throw unavailable(`Expected a GraphQL response from ${url}, but got ${got}.`, answer.error);
  }
  return answer.data;
}

/** Calls the subgraph at `url` over `connections`, on behalf of the viewer that `sign` makes a token of. */
export function callOverHttp(
  url: string,
  connections: HttpConnections,
  sign: (viewer: Viewer) => Promise<string>,
): SubgraphCall {
  return async ({ query, variables, operationName, requestId, viewer, signal, subjects }) => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      [requestIdHeader]: requestId,
      [viewerHeader]: await sign(viewer),
    };
    const sent = JSON.stringify({ query, variables, operationName });
    let status: number;
    let text: string;
    try {
      const { statusCode, body } = await connections.request(url, {
        method: 'POST',
        headers,
        body: sent,
        signal,
      });
      status = statusCode;
      text = await body.text();
    } catch (cause) {
      throw unavailable(`Expected an answer from ${url}, but got no connection.`, cause);
    }
    const { extensions, ...answer } = parseAnswer(text, status, url);
    for (const subject of extensions?.subjects ?? []) subjects?.add(subject);
    return answer;
  };
}
