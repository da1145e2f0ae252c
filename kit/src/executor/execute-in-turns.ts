import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { SupergraphSource } from '../graphql-server.ts';
import { untilStopped } from '../until-stopped.ts';
import { writtenData } from '../written-data.ts';
import { writtenJson } from '../written-json.ts';
import {
  compileSubgraphOperation,
  type RunSubgraphOperation,
} from './compile-subgraph-operation.ts';

type Executor = Awaited<ReturnType<SupergraphSource['load']>>['executor'];

/** What an operation that is executed in turns has for its context. */
export interface AwaitedContext {
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** Compiles each operation of a document once for as long as the document is kept. */
function compiledOperations(schema: GraphQLSchema) {
  const compiled = new WeakMap<DocumentNode, Map<string | undefined, RunSubgraphOperation>>();
  return (document: DocumentNode, operationName: string | undefined): RunSubgraphOperation => {
    const operations =
      compiled.get(document) ?? new Map<string | undefined, RunSubgraphOperation>();
    compiled.set(document, operations);
    const known = operations.get(operationName);
    if (known) return known;
    const operation = compileSubgraphOperation(schema, document, operationName);
    operations.set(operationName, operation);
    return operation;
  };
}

/**
 * Has Apollo Server execute the operations of `schema` with the compiled executor, whose work for many rows leaves the event
 * loop to others in between, as the writing of its data does. The context of each is an `AwaitedContext`.
 */
export function executeInTurns(schema: GraphQLSchema): SupergraphSource {
  const operationOf = compiledOperations(schema);
  const executor: Executor = async ({ document, request, context }) => {
    const { operationName, variables = {} } = request;
    const { signal } = context as AwaitedContext;
    const run = operationOf(document, operationName);
    const { data, errors } = await untilStopped(run(context, variables, signal), signal);
    if (!data) return { ...(errors && { errors }), ...(data === null && { data }) };
    const json = await writtenJson(data);
    signal.throwIfAborted();
    return { ...(errors && { errors }), data: writtenData(json, Object.keys(data)) };
  };
  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate(listener) {
      listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
