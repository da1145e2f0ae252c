import { setImmediate } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import type { GraphQLError } from 'graphql';
import { isFields } from '@loopgraph/kit/fields';
import { viewerOf } from '../access/identify.ts';
import { accountOf } from './budget/account-of.ts';
import type { Budgets } from './budget/budgets.ts';
import { rateLimitFields, secondsUntil } from './budget/rate-limit-fields.ts';
import { refuse } from './refuse.ts';
import type { Limits } from './role-limits.ts';
import { sourceFault } from './shape/check-shape.ts';
import type { KnownShapes } from './shape/known-shapes.ts';
import { isLarge } from './shape/measure-shape.ts';
import type { LimitsOf } from './role-limits.ts';

export interface GuardOptions {
  readonly limitsOf: LimitsOf;
  readonly budgets: Budgets;
  readonly shapes: KnownShapes;
  /** Told of each request that is refused before its operation is looked at. */
  readonly onRefused: (code: string) => void;
}

/** What each request costs beside its operation, so that those which are refused are not for free. */
export const requestCost = 1;

/** The texts that Apollo Server may take as the operation of `request`. */
function sourcesOf({ body, url }: FastifyRequest): string[] {
  // Read as Apollo Server does: Fastify takes a value as it stands where one escape in it is none, and so another text.
  const inUrl = url.includes('?') ? new URL(url, 'http://localhost').searchParams : undefined;
  const inBody = isFields(body) ? body['query'] : undefined;
  return [...(inUrl?.getAll('query') ?? []), ...(typeof inBody === 'string' ? [inBody] : [])];
}

/** Undefined where it cannot be told: JSON is read however deep it nests, but not written. */
function bodyBytes({ headers, body }: FastifyRequest): number | undefined {
  if (headers['content-length'] !== undefined) return Number(headers['content-length']);
  if (body === undefined) return 0;
  try {
    return Buffer.byteLength(JSON.stringify(body));
  } catch {
    return undefined;
  }
}

function sizeFault({ bodyBytes: most }: Limits, request: FastifyRequest): GraphQLError | undefined {
  const bytes = bodyBytes(request);
  if (bytes === undefined) {
    const message = 'Expected content-length with JSON that nests so deep, but got none.';
    return refuse('BAD_REQUEST', message);
  }
  if (bytes <= most) return undefined;
  return refuse(
    'REQUEST_TOO_LARGE',
    `Expected a body of at most ${most} bytes, but got more.`,
    413,
  );
}

function answer(reply: FastifyReply, { message, extensions }: GraphQLError): FastifyReply {
  const { code, http } = extensions;
  const status = isFields(http) && typeof http['status'] === 'number' ? http['status'] : 400;
  return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

/** The error for a viewer whose budget holds `left`, but `wanted` is needed. */
export function budgetFault(left: number, wanted: number, seconds: number): GraphQLError {
  return refuse(
    'RATE_LIMITED',
    `Expected a budget of at least ${Math.ceil(wanted)} for this request, but ${Math.floor(left)} is left of it. Try again in ${seconds} s.`,
    429,
  );
}

/** Sends a refusal, and tells of it. */
export function refuserBy({ onRefused }: GuardOptions) {
  return (reply: FastifyReply, fault: GraphQLError): FastifyReply => {
    onRefused(String(fault.extensions['code']));
    return answer(reply, fault);
  };
}

/**
 * Makes the first pre-handler for after the viewer is known, of every route that runs operations: it lets a request through
 * only where its viewer has budget left, which it takes from, and where its body may be as large as it is.
 */
export function admitRequests(options: GuardOptions): preHandlerAsyncHookHandler {
  const { limitsOf, budgets } = options;
  const refuseWith = refuserBy(options);
  return async (request, reply) => {
    const viewer = viewerOf(request);
    const limits = limitsOf(viewer.roles);
    const account = accountOf(viewer, limits);
    const { granted, left } = await budgets.spend(account, requestCost);
    if (!granted) {
      const seconds = secondsUntil(account, left, requestCost);
      void reply.headers(rateLimitFields(account, left, requestCost));
      void reply.header('retry-after', seconds);
      return refuseWith(reply, budgetFault(left, requestCost, seconds));
    }
    void reply.headers(rateLimitFields(account, left));
    const fault = sizeFault(limits, request);
    return fault && refuseWith(reply, fault);
  };
}

/**
 * Makes a pre-handler that lets an operation through only where it may be read at all. Parsing, validating and planning all
 * recurse or compare fields with each other, so what is too large for them is refused before.
 */
export function guardSources(options: GuardOptions): preHandlerAsyncHookHandler {
  const { limitsOf, shapes } = options;
  const refuseWith = refuserBy(options);
  return async (request, reply) => {
    const limits = limitsOf(viewerOf(request).roles);
    for (const source of sourcesOf(request)) {
      const measured = shapes.ofText(source, limits.tokens);
      const tooLarge = sourceFault(limits, measured);
      if (tooLarge) return refuseWith(reply, tooLarge);
      if (measured.shape && isLarge(measured.shape)) await setImmediate();
    }
    return undefined;
  };
}
