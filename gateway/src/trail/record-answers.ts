import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { RequestError } from '@loopgraph/kit/errors';
import type { Logger } from '@loopgraph/kit/log';
import type { PersonalDataKind } from '@loopgraph/kit/personal-data';
import type { Viewer } from '@loopgraph/kit/viewer';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../request-context.ts';
import type { Access } from './access-record.ts';
import { dataKindsOf } from './data-kinds.ts';
import { decisionOf, isFieldRefusal, isRefusal } from './decision.ts';
import type { Trail } from './trail.ts';

type Answered = GraphQLRequestContextWillSendResponse<GatewayContext>;
type Asked = Pick<Answered, 'document' | 'operation' | 'schema' | 'contextValue' | 'queryHash'>;

/** What is recorded of one operation: the first record all that is known so far, the others what came after it. */
interface Recording {
  /** Begins to record what is not yet. */
  readonly begin: (access: Access) => void;
  /** The same once what was sent in this turn is on its way, unless `begin` was called by then. */
  readonly beginSoon: (access: Access) => void;
  /** Resolves once all that was begun is on disk; rejects where some of it failed. */
  readonly done: () => Promise<void>;
}

/** The step of a client of automatic persisted queries that is followed by the text: nothing is refused with it. */
const notKnownYet = 'PERSISTED_QUERY_NOT_FOUND';

function codesOf(errors: readonly Pick<GraphQLFormattedError, 'extensions'>[]): string[] {
  const codes = new Set(errors.map(({ extensions }) => extensions?.['code']));
  return [...codes].filter((code) => typeof code === 'string');
}

function kindsOf({ document, operation, schema }: Asked): readonly PersonalDataKind[] {
  return document && operation ? dataKindsOf(schema, document, operation) : [];
}

/** What is to be recorded of an operation that is run; null where it asks for no personal data. */
function accessOf(asked: Asked, codes: readonly string[], hasData: boolean): Access | null {
  const { operation, contextValue, queryHash } = asked;
  const fieldKinds = kindsOf(asked);
  if (fieldKinds.length === 0) return null;
  const { requestId, viewer, subjects, askedHash = queryHash } = contextValue;
  return {
    requestId,
    viewer,
    operationHash: askedHash,
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

function startRecording({ record }: Pick<Trail, 'record'>): Recording {
  let last: Access | undefined;
  let people = 0;
  let done = Promise.resolve();
  let soon: NodeJS.Immediate | undefined;
  const recording: Recording = {
    begin(access) {
      clearImmediate(soon);
      // The ids of a request only become more, at the end.
      const employees = new Set([...access.employees].slice(people));
      const isSame =
        last?.decision === access.decision && last.codes.join() === access.codes.join();
      if (isSame && employees.size === 0) return;
      last = access;
      people += employees.size;
      const written = record({ ...access, employees });
      done = Promise.all([done, written]).then(() => undefined);
      // It is waited for when the answer is to be sent, and may fail before.
      done.catch(() => undefined);
    },
    beginSoon(access) {
      // postgres.js sends at the end of the turn; after that PostgreSQL works, and this thread waits for it.
      soon = setImmediate(() => {
        soon = setImmediate(recording.begin, access);
      });
    },
    done() {
      clearImmediate(soon);
      return done;
    },
  };
  return recording;
}

/**
 * Records each operation on personal data before its answer leaves; where that fails, the answer is AUDIT_UNAVAILABLE. The
 * record is begun as the last step of a plan of several is, so that PostgreSQL writes it while the subgraphs work, else
 * once the data are there. What is no operation at all is recorded as refused, as far as `bound` lets it.
 */
export function recordAnswers(
  trail: Pick<Trail, 'record' | 'catchUp'> & { readonly bound: (viewer: Viewer) => boolean },
  logger: Logger,
): ApolloServerPlugin<GatewayContext> {
  async function complete(answered: Answered, recording: Recording): Promise<void> {
    const { body } = answered.response;
    const { errors = [] } = body.kind === 'single' ? body.singleResult : {};
    const codes = codesOf(errors);
    const hasData = body.kind !== 'single' || 'data' in body.singleResult;
    const access = accessOf(answered, codes, hasData);
    if (access) recording.begin(access);
    const refusal = access ? null : refusalOf(answered, codes);
    if (refusal && trail.bound(refusal.viewer)) recording.begin(refusal);
    await recording.done();
  }

  return {
    requestDidStart() {
      const recording = startRecording(trail);
      return Promise.resolve({
        async executionDidStart(asked) {
          const { contextValue } = asked;
          if (kindsOf(asked).includes('ACCESS_TRAIL')) await trail.catchUp();
          const { onData } = contextValue;
          const known = (errors: readonly GraphQLError[]): Access | null =>
            // Others may be told otherwise in the answer.
            errors.every(({ extensions }) => isFieldRefusal(extensions['code']))
              ? accessOf(asked, codesOf(errors), true)
              : null;
          contextValue.onLastStep = (errors) => {
            const access = contextValue.subjects.size > 0 ? known(errors) : null;
            if (access) recording.beginSoon(access);
          };
          contextValue.onData = (data, errors, keyOf) => {
            onData?.(data, errors, keyOf);
            const access = known(errors);
            if (access) recording.begin(access);
          };
        },
        async willSendResponse(answered) {
          try {
            await complete(answered, recording);
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
