import {
  execute,
  getOperationAST,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { createRecentlyUsed } from '../recently-used.ts';
import { compileFields } from './compile-fields.ts';
import type { RunFields } from './compile-type.ts';
import { Data } from './data.ts';
import { SubgraphRun } from './subgraph-run.ts';
import { compileVariableValues } from './variable-values.ts';

/** Runs one operation in a subgraph of this process. */
export type RunSubgraphOperation = (
  context: object,
  variables: Readonly<Record<string, unknown>>,
  /** Once it fires, nobody waits any more: the run may never end. */
  signal?: AbortSignal,
) => Promise<ExecutionResult>;

const mostVariants = 32;

function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** Compiles the one operation of `document`, which was found valid for `schema`. */
export function compileSubgraphOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): RunSubgraphOperation {
  const operation = getOperationAST(document, operationName);
  // Mutations run one after the other, and few of them: graphql-js does as well.
  if (operation?.operation !== OperationTypeNode.QUERY) {
    return async (contextValue, variableValues) =>
      execute({ schema, document, operationName, contextValue, variableValues });
  }
  const type = schema.getQueryType();
  if (!type) throw new Error('Expected a subgraph with queries.');
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const variablesOf = compileVariableValues(schema, operation);
  const names = conditionVariables(document);
  const variants = createRecentlyUsed<string, RunFields>(mostVariants);
  const of = { schema, document, operation, fragments };
  const fieldsFor = (conditions: Readonly<Record<string, unknown>>): RunFields => {
    const setting = names.map((name) => (conditions[name] === true ? '1' : '0')).join('');
    const known = variants.get(setting);
    if (known) return known;
    const selecting = { schema, fragments: new Map(Object.entries(fragments)), conditions };
    const compiled = compileFields(selecting, type, [operation.selectionSet]);
    variants.set(setting, compiled);
    return compiled;
  };
  // Without conditions there is but one, and whoever compiles has it run.
  if (names.length === 0) fieldsFor({});
  return async (context, sent, signal) => {
    const { coerced, errors } = variablesOf(sent);
    if (errors) return { errors };
    const run = new SubgraphRun(of, context, coerced, signal);
    const data = new Data();
    run.root.data = data;
    run.now(() => {
      fieldsFor(coerced)(run, undefined, data, undefined, run.root, 'data', true);
    });
    await run.finished();
    return run.errors.length > 0
      ? { data: run.root.data, errors: run.errors }
      : { data: run.root.data };
  };
}
