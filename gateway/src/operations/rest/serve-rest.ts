import type { FastifyInstance } from 'fastify';
import type { RestOptions } from './rest-options.ts';

/** Where an operation is a resource, as the router has it. */
export const resourcePath = '/rest/:name';

/** Serves each operation that a viewer may run by name as a resource, /rest/<name>, and what they are at /rest/openapi.json. */
export function serveRest(web: FastifyInstance, options: RestOptions): void {
  const { onRequest, preHandler } = options;
  web.get('/rest/openapi.json', { onRequest, preHandler }, async (request, reply) => {
    const { sendOpenApi } = await import('./send-openapi.ts');
    return sendOpenApi(request, reply, options);
  });
  web.route<{ Params: { readonly name: string } }>({
    url: resourcePath,
    // Refused like the others: to tell of an answer, all of it would have to be read, and recorded.
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposeHeadRoute: false,
    onRequest,
    preHandler,
    handler: async (request, reply) => {
      const { sendResource } = await import('./send-resource.ts');
      return sendResource(request, reply, options);
    },
  });
}
