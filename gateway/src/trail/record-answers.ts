import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { RequestError } from '@loopgraph/kit/errors';
import type { Logger } from '@loopgraph/kit/log';
import type { GatewayContext } from '../request-context.ts';
import type { Access } from './access-record.ts';
import { dataKindsOf } from './data-kinds.ts';
import { decisionOf, refusalStatuses } from './decision.ts';
import type { Trail } from './trail.ts';

type Answered = GraphQLRequestContextWillSendResponse<GatewayContext>;

function codesOf({ response }: Answered): string[] {
  const errors = response.body.kind === 'single' ? response.body.singleResult.errors : undefined;
  const codes = new Set((errors ?? []).map(({ extensions }) => extensions?.['code']));
  return [...codes].filter((code) => typeof code === 'string');
}

/** What is to be recorded of an operation; null where it asks for no personal data, or is none. */
function accessOf(answered: Answered): Access | null {
  const { response, document, operation, schema, contextValue, queryHash } = answered;
  const fieldKinds = document && operation ? dataKindsOf(schema, document, operation) : [];
  const refusedUnseen = !operation && refusalStatuses.has(response.http.status ?? 200);
  if (fieldKinds.length === 0 && !refusedUnseen) return null;
  const { requestId, viewer, subjects } = contextValue;
  const codes = codesOf(answered);
  const hasData = response.body.kind !== 'single' || 'data' in response.body.singleResult;
  return {
    requestId,
    viewer,
    operationHash: queryHash,
    operationName: operation?.name?.value ?? null,
    fieldKinds,
    decision: decisionOf(hasData, codes),
    codes,
    employees: subjects,
  };
}

/** Turns the answer into one that gives nothing away. */
function withhold({ response, contextValue: { requestId } }: Answered): void {
  const { message, extensions } = new RequestError(
    'AUDIT_UNAVAILABLE',
    'Expected to record who is given this answer, but that failed; so it is not given.',
  );
  response.http.status = 503;
  response.http.headers.set('cache-control', 'no-store');
  response.body = {
    kind: 'single',
    singleResult: { errors: [{ message, extensions: { ...extensions, requestId } }] },
  };
}

/** Records each operation on personal data before its answer leaves; where that fails, the answer is AUDIT_UNAVAILABLE. */
export function recordAnswers(trail: Trail, logger: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async willSendResponse(answered) {
          try {
            const access = accessOf(answered);
            if (access) await trail.record(access);
          } catch (err) {
            const { requestId } = answered.contextValue;
            logger.error({ requestId, err }, 'an answer could not be recorded, and is not given');
            withhold(answered);
          }
        },
      }),
  };
}
