import type { FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { HttpRefusal } from './http-refusal.ts';
import { oncePerText } from './once-per-text.ts';

const types = ['application/json', 'application/graphql-response+json'];

const acceptsOne = oncePerText(
  (accept) => new Negotiator({ headers: { accept } }).mediaType(types) !== undefined,
);

/**
 * Throws a 406 where a request accepts no form that GraphQL is answered in. Apollo Server looks once it has the answer: then a
 * mutation is done, and whoever asked for it is told that it was refused.
 */
export function expectJsonAccepted({ headers: { accept } }: FastifyRequest): void {
  if (!accept || acceptsOne(accept)) return;
  const message = `Expected ${types.join(' or ')} to be accepted, but got: ${accept}`;
  throw new HttpRefusal(406, 'NOT_ACCEPTABLE', message);
}
