import { paced } from '@loopgraph/kit/pace';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { viewerOf } from '../../access/identify.ts';
import { clientNameOf } from '../client-name.ts';
import { writeOpenApi } from './openapi/document.ts';
import { clientsOf, operationsOf } from '../runnable-operations.ts';
import type { RestOptions } from './rest-options.ts';

/** Answers with the OpenAPI document of the resources that the viewer has, asking as this one does. */
export async function sendOpenApi(
  request: FastifyRequest,
  reply: FastifyReply,
  { store, schema }: RestOptions,
): Promise<FastifyReply> {
  const clients = clientsOf(viewerOf(request));
  const operations = await operationsOf(store, clients, clientNameOf(request));
  const [client = 'nobody'] = clients;
  const document = await paced(writeOpenApi({ client, operations, schema: schema() }));
  return reply
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(document);
}
