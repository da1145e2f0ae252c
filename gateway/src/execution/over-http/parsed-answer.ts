import type { StatementReport } from '@loopgraph/kit/database';
import { isFields, type Fields } from '@loopgraph/kit/fields';
import { z } from 'zod';
import { SubgraphFailure, type SentError } from '../subgraph-call.ts';
import { sentErrors } from './sent-errors.ts';

const statementShape = z.object({
  text: z.string(),
  params: z.number(),
  rows: z.number(),
  ms: z.number(),
});

const extensionsShape = z.object({
  subjects: z.array(z.string()).optional(),
  statements: z.array(statementShape).optional(),
});

/** A GraphQL response as a subgraph sends it, and what ours tell beside it. */
export interface ParsedAnswer {
  readonly data?: Fields | null | undefined;
  readonly errors?: readonly SentError[] | undefined;
  readonly subjects?: readonly string[] | undefined;
  readonly statements?: readonly StatementReport[] | undefined;
}

/** A response has data, or errors that tell why not. */
function answerOf(json: unknown): ParsedAnswer | undefined {
  if (!isFields(json)) return undefined;
  const { data, errors } = json;
  if (data != null && !isFields(data)) return undefined;
  if (data == null && !(Array.isArray(errors) && errors.length > 0)) return undefined;
  // Most have nothing but data.
  if (data && Object.keys(json).length === 1) return { data };
  // What others answer in place of our own extensions is none of ours.
  const { data: extensions } = extensionsShape.safeParse(json['extensions']);
  return { data, errors: sentErrors(errors), ...extensions };
}

/**
 * Reads an answer of `url`. Throws where it is no GraphQL response; an error in it that is malformed takes nothing of the data
 * with it.
 */
export function parseAnswer(text: string, status: number, url: string): ParsedAnswer {
  // A proxy in between refuses what a request has, and the next may be well.
  const isOfSubgraph = status < 400 || status >= 500;
  const fail = (cause?: unknown) => {
    const got = `status ${String(status)} and ${JSON.stringify(text.slice(0, 200))}`;
    const message = `Expected a GraphQL response from ${url}, but got ${got}.`;
    return new SubgraphFailure('SUBGRAPH_UNAVAILABLE', message, { cause, isOfSubgraph });
  };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw fail(cause);
  }
  // Apollo Server answers what it refuses with 400 and a GraphQL response; other bodies are not one.
  const answer = answerOf(json);
  if (!answer) throw fail();
  return answer;
}
