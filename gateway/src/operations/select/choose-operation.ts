import type { ErrorCodeName } from '@loopgraph/kit/errors';
import { hashOf } from '../hash-of.ts';
import type { OperationStore, StoredOperation } from '../operation-store.ts';
import { operationOf } from '../runnable-operations.ts';
import type { AskedOperation } from './asked-operation.ts';
import type { Rule } from './operation-policy.ts';

/** The codes and statuses that clients of Apollo Router know. */
const statuses = {
  PERSISTED_QUERY_NOT_IN_LIST: 404,
  QUERY_NOT_IN_SAFELIST: 403,
  PERSISTED_QUERY_ID_REQUIRED: 400,
  CANNOT_SEND_PQ_ID_AND_BODY: 400,
  BAD_REQUEST: 400,
} as const satisfies Partial<Record<ErrorCodeName, number>>;

export interface Refusal {
  readonly status: number;
  readonly code: keyof typeof statuses;
  readonly message: string;
}

/** What becomes of a request. */
export type Choice =
  | { readonly run: StoredOperation }
  /** It goes on as it came; `unlisted` where that is worth a line in the log. */
  | { readonly pass: true; readonly unlisted: boolean }
  | { readonly refusal: Refusal };

export interface ChoiceOptions {
  readonly rule: Rule;
  readonly idsOnly: boolean;
  /** What the request says in `apollographql-client-name`. */
  readonly clientName: string | undefined;
  readonly store: OperationStore;
}

function refuse(code: keyof typeof statuses, message: string): Choice {
  return { refusal: { status: statuses[code], code, message } };
}

const named = (name: string) => `the name ${JSON.stringify(name)}`;

/**
 * Chooses the operation that a request asks for. An id that another client has is answered like one that nobody has. A text
 * is the registered one when it is that byte for byte.
 */
export async function chooseOperation(
  asked: AskedOperation,
  { rule: { clients, mode }, idsOnly, clientName, store }: ChoiceOptions,
): Promise<Choice> {
  const { text, persistedQuery, documentId, name } = asked;
  const isRequired = mode === 'require';
  // Apollo Server tells what is wrong with the forms that are its own, but never sees those of a restricted viewer.
  const isOurs = isRequired || documentId !== undefined || name !== undefined;
  const fault = asked.documentIdFault ?? (isOurs ? asked.fault : undefined);
  if (fault !== undefined) return refuse('BAD_REQUEST', fault);
  const byId = (value: string) => operationOf(store, clients, { by: 'id', value, clientName });

  const ids = [name, documentId, persistedQuery].filter((id) => id !== undefined);
  const [id] = ids;
  if (ids.length > 1) {
    return refuse('BAD_REQUEST', 'Expected one way to name an operation, but got several.');
  }
  if (id === undefined) {
    if (!isRequired && (mode === 'off' || text === undefined))
      return { pass: true, unlisted: false };
    if (isRequired && idsOnly) {
      return refuse('PERSISTED_QUERY_ID_REQUIRED', 'Expected the id of a registered operation.');
    }
    if (text === undefined) {
      return refuse(
        'BAD_REQUEST',
        'Expected an operation, by its id or its text, but got neither.',
      );
    }
    const run = await byId(hashOf(text));
    if (run) return { run };
    if (!isRequired) return { pass: true, unlisted: true };
    return refuse(
      'QUERY_NOT_IN_SAFELIST',
      'Expected an operation that is registered for this client, byte for byte, but got another.',
    );
  }
  // The text with its hash, from who may send any text, is how an automatic persisted query is made known.
  const isAutomatic = persistedQuery !== undefined && !isRequired;
  if (text !== undefined) {
    if (isAutomatic) return { pass: true, unlisted: mode === 'log' && !(await byId(hashOf(text))) };
    return refuse('CANNOT_SEND_PQ_ID_AND_BODY', 'Expected an id or a text, but got both.');
  }
  const run =
    name === undefined
      ? await byId(id)
      : await operationOf(store, clients, { by: 'name', value: name, clientName });
  if (run) return { run };
  if (isAutomatic) return { pass: true, unlisted: mode === 'log' };
  return refuse(
    'PERSISTED_QUERY_NOT_IN_LIST',
    `Expected an operation that is registered for this client, but got: ${name === undefined ? id : named(name)}.`,
  );
}
