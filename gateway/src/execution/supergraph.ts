import type { SupergraphSource } from '@loopgraph/kit/graphql-server';
import type { Logger } from '@loopgraph/kit/log';
import { spanOfOperation } from '@loopgraph/kit/telemetry/trace-operations';
import { within } from '@loopgraph/kit/telemetry/tracing';
import type { ValidDocuments } from '@loopgraph/kit/valid-documents';
import { readFile } from 'node:fs/promises';
import type { GraphQLSchema } from 'graphql';
import type { Policies } from '../access/fields/policies.ts';
import { unlessAborted } from '@loopgraph/kit/request-signal';
import type { GatewayContext } from '../request-context.ts';
import type { Scalars } from './checked-scalars.ts';
import type { Asking, ChosenOperation } from './chosen-operation.ts';
import type { CompiledOperation } from './compiled-operation.ts';
import { executeOperation, type OnRefusedField } from './execute-operation.ts';
import { planSupergraphInTurns } from './planned-supergraph.ts';
import {
  servePlanned,
  serveSupergraph,
  type CallTo,
  type ServedSupergraph,
} from './served-supergraph.ts';
import type { SubgraphCall } from './subgraph-call.ts';
import { watchSupergraph } from './supergraph-file.ts';
import { unresolvedOperation } from './unresolved-operation.ts';
import {
  warmWith,
  type Compilation,
  type ValidOperation,
  type WarmOperation,
} from './warm-operation.ts';

export interface SupergraphOptions {
  /** The path of the supergraph schema; followed as it changes. */
  readonly file: string;
  readonly callTo: CallTo;
  readonly timeoutMs: number;
  readonly scalars: Scalars;
  /** Where what is compiled ahead is found valid, and the server finds it so. */
  readonly documents: Pick<ValidDocuments, 'check'>;
  /** Told of each operation that is warmed, to do ahead for it what is not done here. */
  readonly onValid?: (operation: ValidOperation) => void;
  /** Looks at a changed supergraph before it is served; rejects to go on with the one before. */
  readonly admit?: (candidate: Candidate) => Promise<void>;
  readonly logger: Logger;
  readonly policies: Policies;
  readonly onRefusedField: OnRefusedField;
  /** Told of each operation that is executed whether it was compiled before. */
  readonly onCompiled?: (cached: boolean) => void;
}

/** A changed supergraph that may be served next. */
export interface Candidate extends Pick<Supergraph, 'warm'> {
  readonly schema: GraphQLSchema;
  /** What is served until then. */
  readonly schemaBefore: GraphQLSchema;
}

type SchemaListener = Parameters<SupergraphSource['onSchemaLoadOrUpdate']>[0];
type Executor = NonNullable<Awaited<ReturnType<SupergraphSource['load']>>['executor']>;

/** A supergraph as Apollo Server takes it: it tells its schema, now and whenever that changes, and executes operations. */
export interface Supergraph extends SupergraphSource {
  /** What clients see of it at present; throws where none is loaded. */
  readonly schema: () => GraphQLSchema;
  /** The subgraphs that it joins at present, by name. */
  readonly subgraphs: () => ReadonlyMap<string, SubgraphCall>;
  /** How many operations are compiled at present. */
  readonly compiled: () => number;
  readonly warm: WarmOperation;
}

/** The supergraph that `file` holds: planned by Apollo's planner, executed by our own executor. */
export function createSupergraph(options: SupergraphOptions): Supergraph {
  const { file, callTo, timeoutMs, scalars, documents, logger, policies, onRefusedField } = options;
  const listeners = new Set<SchemaListener>();
  const compiledBefore = new WeakSet<CompiledOperation>();
  // A request runs on the supergraph that it was found valid for, though another is served by then.
  const bySchema = new WeakMap<GraphQLSchema, ServedSupergraph>();
  let served: ServedSupergraph | undefined;
  let stopWatching: (() => Promise<void>) | undefined;

  function serve(next: ServedSupergraph): void {
    served = next;
    bySchema.set(next.schema, next);
    for (const listener of listeners) {
      listener({ apiSchema: next.schema, coreSupergraphSdl: next.sdl });
    }
  }

  async function replace(sdl: string): Promise<void> {
    if (!served || sdl === served.sdl) return;
    const next = servePlanned(await planSupergraphInTurns(sdl, scalars), callTo, policies);
    const { schema } = next;
    const before = served;
    try {
      await options.admit?.({ schema, schemaBefore: before.schema, warm: warm(next) });
    } catch (error) {
      next.letGo();
      throw error;
    }
    serve(next);
    before.letGo();
  }

  /** Compiles an operation, or finds it compiled before. */
  function compile(
    { compile: compileOn }: ServedSupergraph,
    chosen: ChosenOperation,
    asking?: Asking,
  ): Compilation | Promise<Compilation> {
    const compiled = compileOn(chosen, asking);
    return compiled instanceof Promise ? compiled.then(seen) : seen(compiled);
  }

  function seen(operation: CompiledOperation): Compilation {
    const cached = compiledBefore.has(operation);
    compiledBefore.add(operation);
    return { operation, cached };
  }

  const warm = warmWith({ documents, compile, onValid: options.onValid, logger });

  const executor: Executor = async ({ document, request, queryHash, schema, context }) => {
    const { operationName, variables = {} } = request;
    const unresolved = unresolvedOperation(document, operationName);
    if (unresolved) return { errors: [unresolved] };
    const supergraph = bySchema.get(schema) ?? served;
    if (!supergraph) throw new Error('Expected a supergraph to be loaded, but none is.');
    const chosen = { document, operationName, hash: queryHash };
    return within(spanOfOperation(context), () =>
      execute(supergraph, chosen, variables, context as GatewayContext),
    );
  };

  async function execute(
    supergraph: ServedSupergraph,
    chosen: ChosenOperation,
    variables: Readonly<Record<string, unknown>>,
    context: GatewayContext,
  ) {
    const { requestId, viewer, signal, subjects, onLastStep, onData, onCall, explanation } =
      context;
    const compiling = compile(supergraph, chosen, { viewer, variables });
    const { operation, cached } =
      compiling instanceof Promise ? await unlessAborted(compiling, signal) : compiling;
    options.onCompiled?.(cached);
    explanation?.begin(operation.plan, cached);
    const explain = explanation !== undefined;
    const asked = { variables, requestId, viewer, signal, subjects, onRefusedField };
    const told = { onLastStep, onData, onCall, explain };
    const { calls } = supergraph;
    return await executeOperation(operation, { ...asked, ...told, calls, timeoutMs, logger });
  }

  return {
    async load() {
      serve(serveSupergraph(await readFile(file, 'utf8'), scalars, callTo, policies));
      stopWatching = watchSupergraph({ file, logger, onChange: replace });
      return { executor };
    },
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      await stopWatching?.();
      await served?.close();
    },
    schema() {
      if (!served) throw new Error('Expected a supergraph to be loaded, but none is.');
      return served.schema;
    },
    compiled: () => served?.compiled() ?? 0,
    subgraphs: () => served?.calls ?? new Map(),
    warm: (...asked) => warm(served)(...asked),
  };
}
