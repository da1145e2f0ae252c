import type { GraphQLSchema } from 'graphql';
import { hashOf } from '../hash-of.ts';
import type { OperationType } from '../operation-store.ts';
import { soleOperation } from '../sole-operation.ts';
import { checkBody } from './check-body.ts';
import type { Submission, SubmittedOperation } from './submission.ts';

/** An operation that can be published. */
export interface CheckedOperation {
  readonly id: string;
  readonly name: string;
  readonly type: OperationType;
  readonly body: string;
  /** Empty where it serves requests of every name. */
  readonly clientName: string;
}

export interface CheckedSubmission {
  readonly operations: readonly CheckedOperation[];
  /** Every fault of every operation; none means that `operations` are all that was submitted. */
  readonly faults: readonly string[];
}

/** What is told of a body that has an operation, where that is not the one that the format says it is. */
function contradictions(
  { claimed }: SubmittedOperation,
  name: string,
  type: OperationType,
): string[] {
  if (!claimed) return [];
  return [
    ...(claimed.name === name ? [] : [`expected the body to hold ${claimed.name}, got ${name}`]),
    ...(claimed.type === type ? [] : [`expected the body to be a ${claimed.type}, got a ${type}`]),
  ];
}

function checkOperation(
  schema: GraphQLSchema,
  submitted: SubmittedOperation,
): { readonly operation?: CheckedOperation; readonly faults: readonly string[] } {
  const { body, clientName } = submitted;
  const { document, faults } = checkBody(schema, body);
  if (!document) return { faults };
  const sole = soleOperation(document);
  if ('fault' in sole) return { faults: [...faults, sole.fault] };
  const { name, definition } = sole;
  const type = definition.operation;
  const id = submitted.id ?? hashOf(body);
  return {
    operation: { id, name, type, body, clientName: clientName ?? '' },
    faults: [...faults, ...contradictions(submitted, name, type)],
  };
}

/** What occurs more than once among `keys`. */
function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

function among(clientName: string): string {
  return clientName === '' ? '' : ` for ${clientName}`;
}

/** Holds every operation against `schema`, and against what its format says of it. */
export function checkSubmission(schema: GraphQLSchema, submission: Submission): CheckedSubmission {
  const checked = submission.operations.map((submitted) => ({
    label: submitted.label,
    ...checkOperation(schema, submitted),
  }));
  const operations = checked.flatMap(({ operation }) => operation ?? []);
  const ids = repeated(operations.map(({ id, clientName }) => id + among(clientName)));
  const names = repeated(operations.map(({ name, clientName }) => name + among(clientName)));
  return {
    operations,
    faults: [
      ...submission.faults,
      ...checked.flatMap(({ label, faults }) => faults.map((fault) => `${label}: ${fault}`)),
      ...ids.map((id) => `expected every id once, got several operations with ${id}`),
      ...names.map((name) => `expected every name once, got several operations called ${name}`),
    ],
  };
}
