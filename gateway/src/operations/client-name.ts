import type { FastifyRequest } from 'fastify';

/** What a request says in `apollographql-client-name`: which application of a client it comes from. */
export function clientNameOf({ headers }: FastifyRequest): string | undefined {
  const name = headers['apollographql-client-name'];
  return typeof name === 'string' ? name : undefined;
}
