import type { GraphqlServer } from '@loopgraph/kit/graphql-server';
import type { Logger } from '@loopgraph/kit/log';
import type { FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import type { GatewayContext } from '../../request-context.ts';
import { answerFormOf } from '../answer-form.ts';

export interface ExportOptions {
  /** Rejects where the credential of a request is good no more. */
  readonly recheck: (request: FastifyRequest) => Promise<void>;
  readonly logger: Logger;
}

/**
 * Makes the last pre-handler of a route that answers GraphQL over HTTP: it answers those who would rather have an export.
 * What the request's body says by then is what is exported.
 */
export function exportIfAsked(
  graphql: () => Pick<GraphqlServer<GatewayContext>, 'answer'>,
  { recheck, logger }: ExportOptions,
): preHandlerAsyncHookHandler {
  return async (request, reply) => {
    const form = answerFormOf(request);
    if (form === undefined || form === 'json') return;
    const { sendExport } = await import('./send-export.ts');
    const { method, body, url } = request;
    const search = new URL(url, 'http://localhost').search;
    await sendExport(reply, form, {
      ask: (prepare) =>
        graphql().answer(request, reply, { method, search, body, context: { prepare } }),
      recheck: () => recheck(request),
      logger,
    });
    return reply;
  };
}
