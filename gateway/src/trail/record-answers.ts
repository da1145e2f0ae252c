import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { RequestError } from '@loopgraph/kit/errors';
import type { Logger } from '@loopgraph/kit/log';
import type { PersonalDataKind } from '@loopgraph/kit/personal-data';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../request-context.ts';
import type { Access, AskedAccess } from './access-record.ts';
import { dataKindsOf } from './data-kinds.ts';
import { decisionOf, isFieldRefusal, isRefusal } from './decision.ts';
import type { Refusals } from './refusals.ts';
import type { Prepared, Trail } from './trail.ts';

type Answered = GraphQLRequestContextWillSendResponse<GatewayContext>;
type Asked = Pick<Answered, 'document' | 'operation' | 'schema' | 'contextValue' | 'queryHash'>;

/** What is recorded of one operation: the first record all that is known so far, the others what came after it. */
interface Recording {
  /** Does, once what was sent in this turn is on its way, what can be done before anything else is known. */
  readonly prepareSoon: (asked: AskedAccess) => void;
  /** Begins to record what is not yet. */
  readonly begin: (access: Access) => void;
  /** The same once what was sent in this turn is on its way, unless `begin` was called by then. */
  readonly beginSoon: (access: Access) => void;
  /** Resolves once all that was begun is recorded, undefined where it is; rejects where some of it failed. */
  readonly done: () => Promise<void> | undefined;
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

/** What is to be recorded of an operation before it is run; null where it asks for no personal data. */
function askedAccessOf(asked: Asked): AskedAccess | null {
  const { operation, contextValue, queryHash } = asked;
  const fieldKinds = kindsOf(asked);
  if (fieldKinds.length === 0) return null;
  const { requestId, viewer, askedHash = queryHash } = contextValue;
  const operationName = operation?.name?.value ?? null;
  return { requestId, viewer, operationHash: askedHash, operationName, fieldKinds };
}

function accessOf(
  asked: AskedAccess,
  employees: ReadonlySet<string>,
  codes: readonly string[],
  hasData: boolean,
): Access {
  return { ...asked, decision: decisionOf(hasData, codes), codes, employees };
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

function startRecording({ prepare }: Pick<Trail, 'prepare'>): Recording {
  let prepared: Prepared | undefined;
  let last: Access | undefined;
  let people = 0;
  let done: Promise<void> | undefined;
  let soon: NodeJS.Immediate | undefined;

  function write(access: Access): Promise<void> | undefined {
    try {
      prepared ??= prepare(access);
      return prepared(access);
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** postgres.js sends at the end of the turn; after that PostgreSQL works, and this thread waits for it. */
  function whileWaiting(run: () => void): void {
    soon = setImmediate(() => {
      soon = setImmediate(run);
    });
  }

  const recording: Recording = {
    prepareSoon(asked) {
      whileWaiting(() => {
        try {
          prepared ??= prepare(asked, { early: true });
        } catch {
          // It is tried again, and fails, with the record.
        }
      });
    },
    begin(access) {
      clearImmediate(soon);
      // The ids of a request only become more, at the end.
      const more = access.employees.size - people;
      const isSame =
        last?.decision === access.decision && last.codes.join() === access.codes.join();
      if (isSame && more === 0) return;
      const employees =
        people === 0 ? access.employees : new Set([...access.employees].slice(people));
      last = access;
      people += more;
      const written = write({ ...access, employees });
      if (!written) return;
      done = done ? Promise.all([done, written]).then(() => undefined) : written;
      // It is waited for when the answer is to be sent, and may fail before.
      done.catch(() => undefined);
    },
    beginSoon(access) {
      clearImmediate(soon);
      whileWaiting(() => {
        recording.begin(access);
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
 * once the data are there; what of it is known before is made ready while the first step is waited for. What is no operation at all is recorded as refused.
 */
export function recordAnswers(
  trail: Pick<Trail, 'prepare' | 'catchUp'>,
  refusals: Refusals,
  logger: Logger,
): ApolloServerPlugin<GatewayContext> {
  async function complete(
    answered: Answered,
    asked: AskedAccess | null,
    recording: Recording,
  ): Promise<void> {
    if (answered.contextValue.isDryRun) return;
    const { body } = answered.response;
    const { errors = [] } = body.kind === 'single' ? body.singleResult : {};
    const codes = codesOf(errors);
    const hasData = body.kind !== 'single' || 'data' in body.singleResult;
    const { subjects } = answered.contextValue;
    if (asked) recording.begin(accessOf(asked, subjects, codes, hasData));
    const refusal = asked ? null : refusalOf(answered, codes);
    if (refusal) await refusals.record(refusal);
    const done = recording.done();
    if (done) await done;
  }

  return {
    requestDidStart({ contextValue: { onFollowed } }) {
      onFollowed?.();
      const recording = startRecording(trail);
      let access: AskedAccess | null | undefined;
      return Promise.resolve({
        async executionDidStart(asked) {
          const { contextValue } = asked;
          const { subjects, onData } = contextValue;
          const known = (access = askedAccessOf(asked));
          if (!known) return;
          if (known.fieldKinds.includes('ACCESS_TRAIL')) {
            await refusals.catchUp();
            await trail.catchUp();
          }
          recording.prepareSoon(known);
          const accessSoFar = (errors: readonly GraphQLError[]): Access | null =>
            // Others may be told otherwise in the answer.
            errors.every(({ extensions }) => isFieldRefusal(extensions['code']))
              ? accessOf(known, subjects, codesOf(errors), true)
              : null;
          contextValue.onLastStep = (errors) => {
            const soFar = subjects.size > 0 ? accessSoFar(errors) : null;
            if (soFar) recording.beginSoon(soFar);
          };
          contextValue.onData = (data, errors, keyOf) => {
            onData?.(data, errors, keyOf);
            const soFar = accessSoFar(errors);
            if (soFar) recording.begin(soFar);
          };
        },
        async willSendResponse(answered) {
          try {
            await complete(answered, access ?? askedAccessOf(answered), recording);
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
