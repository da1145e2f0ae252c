import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { RequestError } from '@loopgraph/kit/errors';
import type { Logger } from '@loopgraph/kit/log';
import type { Viewer } from '@loopgraph/kit/viewer';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../request-context.ts';
import type { Access } from './access-record.ts';
import { dataKindsOf } from './data-kinds.ts';
import { decisionOf, isFieldRefusal, isRefusal } from './decision.ts';
import type { Trail } from './trail.ts';

type Answered = GraphQLRequestContextWillSendResponse<GatewayContext>;
type Asked = Pick<Answered, 'document' | 'operation' | 'schema' | 'contextValue' | 'queryHash'>;

/** A record that is being written. */
interface Written {
  readonly access: Access;
  readonly done: Promise<void>;
}

/** The step of a client of automatic persisted queries that is followed by the text: nothing is refused with it. */
const notKnownYet = 'PERSISTED_QUERY_NOT_FOUND';

function codesOf(errors: readonly Pick<GraphQLFormattedError, 'extensions'>[]): string[] {
  const codes = new Set(errors.map(({ extensions }) => extensions?.['code']));
  return [...codes].filter((code) => typeof code === 'string');
}

/** What is to be recorded of an operation that is run; null where it asks for no personal data. */
function accessOf(asked: Asked, codes: readonly string[], hasData: boolean): Access | null {
  const { document, operation, schema, contextValue, queryHash } = asked;
  const fieldKinds = document && operation ? dataKindsOf(schema, document, operation) : [];
  if (fieldKinds.length === 0) return null;
  const { requestId, viewer, subjects } = contextValue;
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

/** What is to be recorded of a text that is no operation of the graph; null where nothing was refused. */
function refusalOf(answered: Answered, codes: readonly string[]): Access | null {
  const { operation, response, contextValue, queryHash } = answered;
  if (operation || !isRefusal(response.http.status ?? 200) || codes.includes(notKnownYet)) {
    return null;
  }
  const { requestId, viewer } = contextValue;
  const nothing = { operationName: null, fieldKinds: [], employees: new Set<string>() };
  return { requestId, viewer, operationHash: queryHash, ...nothing, decision: 'REFUSED', codes };
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

/**
 * Records each operation on personal data before its answer leaves; where that fails, the answer is AUDIT_UNAVAILABLE. The
 * record is begun once the data are there, so that PostgreSQL writes it while the answer is written here. What is no
 * operation at all is recorded as refused, as far as `bound` lets it.
 */
export function recordAnswers(
  { record, bound }: Pick<Trail, 'record'> & { readonly bound: (viewer: Viewer) => boolean },
  logger: Logger,
): ApolloServerPlugin<GatewayContext> {
  function begin(access: Access): Written {
    const done = record(access);
    // It is waited for when the answer is to be sent, and may fail before.
    done.catch(() => undefined);
    return { access, done };
  }

  async function write(answered: Answered, begun: Written | undefined): Promise<void> {
    const { body } = answered.response;
    const { errors = [] } = body.kind === 'single' ? body.singleResult : {};
    const codes = codesOf(errors);
    const hasData = body.kind !== 'single' || 'data' in body.singleResult;
    const access = accessOf(answered, codes, hasData);
    await begun?.done;
    // The data could not be written, so that the answer has other errors than the record that was begun.
    const isSame =
      begun?.access.decision === access?.decision && begun?.access.codes.join() === codes.join();
    if (access && !isSame) await record(access);
    const refusal = access ? null : refusalOf(answered, codes);
    if (refusal && bound(refusal.viewer)) await record(refusal);
  }

  return {
    requestDidStart() {
      let begun: Written | undefined;
      return Promise.resolve({
        executionDidStart(asked) {
          const { contextValue } = asked;
          const { onData } = contextValue;
          contextValue.onData = (data, errors) => {
            onData?.(data, errors);
            // Others may be told otherwise in the answer.
            if (!errors.every(({ extensions }) => isFieldRefusal(extensions['code']))) return;
            const access = accessOf(asked, codesOf(errors), true);
            if (access) begun = begin(access);
          };
          return Promise.resolve();
        },
        async willSendResponse(answered) {
          try {
            await write(answered, begun);
          } catch (err) {
            const { requestId } = answered.contextValue;
            logger.error({ requestId, err }, 'an answer could not be recorded, and is not given');
            withhold(answered);
          }
        },
      });
    },
  };
}
