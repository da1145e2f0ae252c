import type { StatementReport } from '@loopgraph/kit/database';
import { isFields, type Fields } from '@loopgraph/kit/fields';
import { paced } from '@loopgraph/kit/pace';
import { z } from 'zod';
import { SubgraphFailure, type SentError } from '../subgraph-call.ts';
import { jsonInTurns } from './json-in-turns.ts';
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

/** How long answers are that are parsed in one go, in bytes: it takes up to 30 ms, and in turns a third more. */
const mostAtOnce = 3 * 1024 * 1024;

const byteOrderMark = Buffer.from('\ufeff');

/** The long answers that are being read. */
let reading: Promise<unknown> = Promise.resolve();

/** Reads long answers one after the other, as they came: side by side, each would be there when the last is. */
function inOrder<Result>(read: () => Promise<Result>): Promise<Result> {
  const result = reading.then(read);
  reading = result.catch(() => undefined);
  return result;
}

/** Throws when nobody waits any more. That a whole answer was not read in time is not held against the subgraph. */
function expectWaiting({ aborted, reason }: AbortSignal): void {
  if (!aborted) return;
  if (!(reason instanceof SubgraphFailure)) throw reason;
  throw new SubgraphFailure(reason.code, reason.message, { cause: reason, isOfSubgraph: false });
}

async function jsonOf(body: Buffer, signal: AbortSignal): Promise<unknown> {
  const hasMark = body.subarray(0, byteOrderMark.length).equals(byteOrderMark);
  const json = hasMark ? body.subarray(byteOrderMark.length) : body;
  if (json.length <= mostAtOnce) return JSON.parse(json.toString());
  const expectWanted = () => {
    expectWaiting(signal);
  };
  return await inOrder(async () => {
    expectWanted();
    return await paced(jsonInTurns(json), expectWanted);
  });
}

interface Answered {
  readonly status: number;
  readonly url: string;
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/**
 * Reads an answer of `url`. Rejects where it is no GraphQL response; an error in it that is malformed takes nothing of the data
 * with it.
 */
export async function parseAnswer(
  body: Buffer,
  { status, url, signal }: Answered,
): Promise<ParsedAnswer> {
  // A proxy in between refuses what a request has, and the next may be well.
  const isOfSubgraph = status < 400 || status >= 500;
  const fail = (cause?: unknown) => {
    const start = body.toString('utf8', 0, 1000).slice(0, 200);
    const got = `status ${String(status)} and ${JSON.stringify(start)}`;
    const message = `Expected a GraphQL response from ${url}, but got ${got}.`;
    return new SubgraphFailure('SUBGRAPH_UNAVAILABLE', message, { cause, isOfSubgraph });
  };
  let json: unknown;
  try {
    json = await jsonOf(body, signal);
  } catch (cause) {
    expectWaiting(signal);
    throw fail(cause);
  }
  // Apollo Server answers what it refuses with 400 and a GraphQL response; other bodies are not one.
  const answer = answerOf(json);
  if (!answer) throw fail();
  return answer;
}
