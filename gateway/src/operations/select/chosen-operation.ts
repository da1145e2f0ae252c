import type { FastifyInstance, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import type { Logger } from '@loopgraph/kit/log';
import { viewerOf } from '../../access/identify.ts';
import { clientNameOf } from '../client-name.ts';
import { hashOf } from '../hash-of.ts';
import type { OperationStore, StoredOperation } from '../operation-store.ts';
import { askedOperation, parametersOf, type Parameters } from './asked-operation.ts';
import { chooseOperation } from './choose-operation.ts';
import { ruleFor, type OperationPolicy } from './operation-policy.ts';

/** Where an operation is asked for by its name. */
export const namedPath = '/operations/:name';

export interface ChoosingOptions {
  readonly store: OperationStore;
  readonly policy: OperationPolicy;
  readonly logger: Logger;
}

const decorator = 'chosenOperation';

function nameOf({ routeOptions: { url }, params }: FastifyRequest): string | undefined {
  if (url !== namedPath) return undefined;
  return (params as { readonly name: string }).name;
}

/** Apollo Server's CSRF prevention asks for a header that no page can send unasked; this one cannot be sent so either. */
function vouchForBearer({ raw: { headers } }: FastifyRequest): void {
  if (/^bearer /i.test(headers.authorization ?? '')) headers['apollo-require-preflight'] ??= 'true';
}

/** Makes `request` one that asks for `operation` by its text. */
function rewrite(
  request: FastifyRequest,
  { variables, operationName, extensions }: Parameters,
  operation: StoredOperation,
): void {
  const others = Object.entries(extensions ?? {}).filter(([name]) => name !== 'persistedQuery');
  const rewritten: Parameters = {
    query: operation.body,
    operationName: operationName ?? operation.name,
    ...(variables !== undefined && { variables }),
    ...(others.length > 0 && { extensions: Object.fromEntries(others) }),
  };
  vouchForBearer(request);
  if (request.method === 'POST') {
    request.body = rewritten;
    return;
  }
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(rewritten)) {
    search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  // Apollo Server's integration reads a GET from its URL, and there is nothing else that it could be handed.
  request.raw.url = `/graphql?${search.toString()}`;
}

/**
 * Makes a pre-handler, for after the one that identifies, that lets a viewer run what it may: a registered operation takes
 * the place of its id, name or text, and what is refused ends here.
 */
export function chooseOperationWith(
  web: FastifyInstance,
  { store, policy, logger }: ChoosingOptions,
): preHandlerAsyncHookHandler {
  web.decorateRequest(decorator, null);
  return async (request, reply) => {
    // Apollo Server refuses the others.
    if (request.method !== 'GET' && request.method !== 'POST') return;
    const parameters = parametersOf(request);
    const asked =
      typeof parameters === 'string'
        ? { fault: parameters, name: nameOf(request) }
        : askedOperation(parameters, nameOf(request));
    const viewer = viewerOf(request);
    const rule = ruleFor(viewer, policy);
    const choice = await chooseOperation(asked, {
      rule,
      idsOnly: policy.idsOnly ?? false,
      clientName: clientNameOf(request),
      store,
    });
    if ('refusal' in choice) {
      const { status, code, message } = choice.refusal;
      await reply.code(status).send({ errors: [{ message, extensions: { code } }] });
    } else if ('run' in choice) {
      request.setDecorator(decorator, choice.run);
      if (typeof parameters !== 'string') rewrite(request, parameters, choice.run);
    } else if (choice.unlisted) {
      const [client] = rule.clients;
      const hash = asked.text === undefined ? asked.persistedQuery : hashOf(asked.text);
      const { subject } = viewer;
      logger.warn(
        { requestId: request.id, client, subject, hash },
        'an operation is not registered',
      );
    }
  };
}

/** The registered operation that a request runs; undefined where it came with a text that is not registered. */
export function chosenOperationOf(request: FastifyRequest): StoredOperation | undefined {
  return request.getDecorator<StoredOperation | null>(decorator) ?? undefined;
}
