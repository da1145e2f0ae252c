import { sendAnswer } from '@loopgraph/kit/graphql-server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { isFields } from '@loopgraph/kit/fields';
import { viewerOf } from '../../access/identify.ts';
import { answerFormOf, mediaTypesOfAnswers } from '../answer-form.ts';
import { clientNameOf } from '../client-name.ts';
import type { StoredOperation } from '../operation-store.ts';
import { clientsOf, operationOf } from '../runnable-operations.ts';
import { readParameters, type Parameters } from './parameters.ts';
import { parseStored } from './parse-stored.ts';
import { refuse } from './refusal.ts';
import type { RestOptions } from './rest-options.ts';

type ResourceRequest = FastifyRequest<{ Params: { readonly name: string } }>;

/** The method by which each kind of operation is run; a subscription is no resource. */
const methods = { query: 'GET', mutation: 'POST', subscription: undefined };

function readVariables(
  { method, url, body }: ResourceRequest,
  schema: GraphQLSchema,
  operation: StoredOperation,
): Parameters {
  const { searchParams } = new URL(url, 'http://localhost');
  if (method === 'GET') {
    return readParameters(searchParams, schema, parseStored(operation).operation);
  }
  const faults = [...searchParams.keys()].map(
    (name) => `Expected the variables in the body alone, but got the parameter "${name}".`,
  );
  if (isFields(body)) return { variables: body, faults };
  return { variables: {}, faults: [...faults, 'Expected a JSON object of variables as the body.'] };
}

/** Answers a request for the resource that a stored operation is. */
export async function sendResource(
  request: ResourceRequest,
  reply: FastifyReply,
  { store, graphql, schema, recheck, logger }: RestOptions,
): Promise<FastifyReply> {
  const { name } = request.params;
  const resource = await operationOf(store, clientsOf(viewerOf(request)), {
    by: 'name',
    value: name,
    clientName: clientNameOf(request),
  });
  const method = resource && methods[resource.type];
  if (!method) {
    return refuse(reply, 404, 'PERSISTED_QUERY_NOT_IN_LIST', [
      `Expected the name of an operation that was published for you, but got: ${JSON.stringify(name)}.`,
    ]);
  }
  if (request.method !== method) {
    return refuse(reply.header('allow', method), 405, 'BAD_REQUEST', [
      `Expected ${method} for the ${resource.type} "${name}", but got: ${request.method}.`,
    ]);
  }
  const form = answerFormOf(request);
  if (!form) {
    return refuse(reply, 406, 'NOT_ACCEPTABLE', [
      `Expected one of ${mediaTypesOfAnswers.join(', ')} to be accepted, but got: ${request.headers.accept ?? ''}`,
    ]);
  }
  const { variables, faults } = readVariables(request, schema(), resource);
  if (faults.length > 0) return refuse(reply, 400, 'INVALID_PARAMETER', faults);

  const asked = {
    method: 'POST',
    body: { query: resource.body, operationName: resource.name, variables },
  };
  const running = { resource, operation: resource };
  if (form !== 'json') {
    const { sendExport } = await import('../export/send-export.ts');
    return sendExport(reply, form, {
      ask: (prepare) =>
        graphql.answer(request, reply, { ...asked, context: { ...running, prepare } }),
      recheck: () => recheck(request),
      logger,
    });
  }
  const { accept } = request.headers;
  const answer = await graphql.answer(request, reply, { ...asked, accept, context: running });
  return sendAnswer(reply.header('vary', 'accept'), answer);
}
