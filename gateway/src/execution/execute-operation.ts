import { RequestError } from '@loopgraph/kit/errors';
import type { Logger } from '@loopgraph/kit/log';
import { paced, SharedTurns } from '@loopgraph/kit/pace';
import { traced } from '@loopgraph/kit/telemetry/tracing';
import type { Viewer } from '@loopgraph/kit/viewer';
import { writtenData } from '@loopgraph/kit/written-data';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Fields } from '@loopgraph/kit/fields';
import type { OnCall } from './call-report.ts';
import type { CompiledOperation } from './compiled-operation.ts';
import { createResponseErrors } from './response-errors.ts';
import type { KeyOf } from '@loopgraph/kit/response-key';
import type { WrittenResponse } from './response/compile-response.ts';
import type { SubgraphCall } from './subgraph-call.ts';
import { watchedCall } from './watched-call.ts';

export interface ExecuteOptions {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly signal: AbortSignal;
  readonly subjects: Set<string>;
  readonly onCall?: OnCall | undefined;
  /** Whether subgraphs elsewhere are to tell of their statements; not by default. */
  readonly explain?: boolean;
  readonly calls: ReadonlyMap<string, SubgraphCall>;
  readonly timeoutMs: number;
  readonly logger: Logger;
  readonly onRefusedField?: OnRefusedField;
  /** Sees the errors so far before the last of several steps of the plan, when the others are done. */
  readonly onLastStep?: ((errors: readonly GraphQLError[]) => void) | undefined;
  readonly onData?: OnData | undefined;
  /** How long the pieces of the text of long data are, in bytes; 65,536 by default. */
  readonly pieceBytes?: number;
}

/**
 * Sees the data as merged from all subgraphs, and the errors, before it is written; `keyOf` where the data does not have all
 * fields of the client's document by the client's own keys.
 */
export type OnData = (data: Fields, errors: readonly GraphQLError[], keyOf?: KeyOf) => void;

/** What becomes of an operation with a field that the viewer may not see: null there, or nothing of it is answered. */
export type OnRefusedField = 'null' | 'refuse';

type Result = ExecutionResult<Record<string, unknown>, Record<string, unknown>>;

const mostHints = 10;
const ignore = () => undefined;

function callOf(calls: ExecuteOptions['calls'], service: string): SubgraphCall {
  const call = calls.get(service);
  if (!call) throw new Error(`Expected the supergraph to have a subgraph "${service}".`);
  return call;
}

function dataOf({ json, keys }: WrittenResponse): Record<string, unknown> | null {
  return json === null ? null : writtenData(json, keys);
}

/** Throws when the client waits no more; one whose time is up gets what there is. */
function expectClient({ reason }: AbortSignal): void {
  const code = reason instanceof RequestError ? reason.extensions['code'] : undefined;
  if (code === 'REQUEST_CANCELLED') throw reason;
}

/**
 * Data without errors of subgraphs. That a subgraph gave null though the supergraph promises a value, as for an entity
 * that is gone, is not an error where the null could rise; it is worth a hint, a few, for each row may have one.
 */
function finish(written: WrittenResponse): Result {
  const { faults } = written;
  const data = dataOf(written);
  if (faults.count === 0) return { data };
  if (data === null) return { data, errors: faults.errors() };
  const hints = faults.errors().slice(0, mostHints);
  return {
    data,
    extensions: { valueCompletion: hints.map(({ message, path }) => ({ message, path })) },
  };
}

/** Without data, as HTTP has it for a request that is understood and refused. */
function refuse(errors: readonly GraphQLError[]): Result {
  const http = { status: 403 };
  return {
    errors: errors.map(
      ({ message, path, extensions }) =>
        new GraphQLError(message, { path, extensions: { ...extensions, http } }),
    ),
  };
}

/** Executes an operation: partial data survives, and each error says where in the response it belongs. */
export async function executeOperation(
  operation: CompiledOperation,
  {
    variables,
    calls,
    onRefusedField = 'null',
    onLastStep,
    onData,
    onCall = ignore,
    explain = false,
    pieceBytes,
    ...options
  }: ExecuteOptions,
): Promise<Result> {
  const { document, operationName, coerceVariables, runPlan, addSchema, writeResponse } = operation;
  const { coerced, errors: faulty } = coerceVariables(variables);
  if (faulty) return { errors: faulty };
  const refused = operation.refusals(coerced);
  if (refused.length > 0 && onRefusedField === 'refuse') return refuse(refused);
  const root: Fields = {};
  const repeated = new Set<Fields>();
  const errors = createResponseErrors();
  const callTo = (service: string) => watchedCall(service, callOf(calls, service), onCall);
  const soFar = () => [...refused, ...errors.all()];
  const asked = { variables, coerced, document, operationName, explain };
  await runPlan({
    ...options,
    ...asked,
    root,
    repeated,
    errors,
    flights: new Map(),
    turns: new SharedTurns(),
    gatherings: new Map(),
    callTo,
    onLastStep() {
      onLastStep?.(soFar());
    },
  });
  const expectAwaited = () => {
    expectClient(options.signal);
  };
  const found = soFar();
  const all =
    found.length > 0
      ? await paced(operation.shownErrors(found, root, coerced), expectAwaited)
      : found;
  onData?.(root, all, operation.keyOf);
  await addSchema?.(root, variables, options.signal);
  const writing = writeResponse(root, { coerced, repeated, pieceBytes });
  const written = await traced('graphql.write', {}, () => paced(writing, expectAwaited));
  if (all.length === 0) return finish(written);
  return { data: dataOf(written), errors: all };
}
