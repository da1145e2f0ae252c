import type { ErrorCodeName } from '@loopgraph/kit/errors';
import type { FastifyReply } from 'fastify';

/** Answers a request that cannot be carried out. */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: ErrorCodeName,
  messages: readonly string[],
): FastifyReply {
  const errors = messages.map((message) => ({ message, extensions: { code } }));
  return reply.code(status).header('cache-control', 'no-store').send({ errors });
}
