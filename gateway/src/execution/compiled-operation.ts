import type { QueryPlan } from '@apollo/query-planner';
import { tracedPart } from '@loopgraph/kit/telemetry/tracing';
import {
  getOperationAST,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsOf } from './fragments.ts';
import { clientKeys } from './plan/client-keys.ts';
import { compilePlan, type CompiledPlan } from './plan/compile-plan.ts';
import { withHeldFields } from './plan/held-fields.ts';
import { withNarrowedFragments } from './plan/narrowed-fragments.ts';
import { withoutReservedVariables } from './plan/reserved-variables.ts';
import type { Run } from './plan/run.ts';
import { withSpreadRequirements } from './plan/spread-requirements.ts';
import { compileAskedSchema, type AddSchema } from './response/asked-schema.ts';
import { compileResponse, type WriteResponse } from './response/compile-response.ts';
import { shownErrors } from './response/shown-errors.ts';
import type { PlannedSupergraph } from './planned-supergraph.ts';
import type { Fields } from '@loopgraph/kit/fields';
import { responseKey, type KeyOf } from '@loopgraph/kit/response-key';
import { refusedNullsOf } from './refused-nulls.ts';
import { requestVariables } from './request-variables.ts';

/** An operation of a client, with all that can be worked out before it is run. */
export interface CompiledOperation {
  /** As it is planned: with the keys that merged data has. */
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** By which keys merged data has the fields of the client's document; undefined where by the client's own. */
  readonly keyOf: KeyOf | undefined;
  /** The values of its variables, with their defaults; or what is wrong with them. */
  readonly coerceVariables: CoerceVariables;
  /** What of it is refused, where `variables` do not leave that out anyway. */
  readonly refusals: (variables: Readonly<Record<string, unknown>>) => readonly GraphQLError[];
  readonly plan: QueryPlan;
  readonly runPlan: (run: Omit<Run, 'messageOf'>) => Promise<void>;
  /** What its plan sends to subgraphs where each fetch has something to ask for. */
  readonly sentOperations: CompiledPlan['sentOperations'];
  /** Adds what it asks of the schema itself to what the subgraphs gave; undefined where it asks nothing of that. */
  readonly addSchema: AddSchema | undefined;
  readonly writeResponse: WriteResponse;
  /** `errors` at places that the response has, see `shownErrors`. */
  readonly shownErrors: (
    errors: readonly GraphQLError[],
    root: Fields,
    coerced: Readonly<Record<string, unknown>>,
  ) => ReturnType<typeof shownErrors>;
}

type CoercedVariables =
  | { readonly coerced: Readonly<Record<string, unknown>>; readonly errors?: undefined }
  | { readonly coerced?: undefined; readonly errors: readonly GraphQLError[] };

export type CoerceVariables = (sent: Readonly<Record<string, unknown>>) => CoercedVariables;

/** What checks the variables of an operation. */
export function variableCoercion(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CoerceVariables {
  const refusedNulls = refusedNullsOf(schema, document, operation);
  return (sent) => {
    const { errors, coerced } = requestVariables(schema, operation, sent);
    if (errors) return { errors };
    const refused = refusedNulls(coerced);
    return refused.length > 0 ? { errors: refused } : { coerced };
  };
}

/** The operation that `operationName` chooses. */
export function operationOf(
  document: DocumentNode,
  operationName: string | undefined,
): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('Expected the document to have the operation, but it has not.');
  return operation;
}

/** What there is of an operation: to plan, and to show where that is more. */
interface OperationParts {
  /** What is planned and fetched. */
  readonly document: DocumentNode;
  /** What the response looks like. */
  readonly shown: DocumentNode;
  /** The fields of `shown` that are null whatever is fetched. */
  readonly hidden?: ReadonlySet<FieldNode>;
  readonly operationName: string | undefined;
  /** The labels of progressive overrides by which it is planned. */
  readonly labels?: readonly string[];
  readonly coerceVariables: CoerceVariables;
  readonly refusals: CompiledOperation['refusals'];
}

/** Plans and compiles the operation of a document, which was found valid, that `operationName` chooses. */
export function compileOperation(
  supergraph: PlannedSupergraph,
  parts: OperationParts,
): CompiledOperation | Promise<CompiledOperation> {
  const { document, shown, operationName, labels } = parts;
  const { schema, addedFields } = supergraph;
  // So that nothing of the client's is taken for what the planner adds.
  const keys = clientKeys(shown, addedFields);
  const plannable = withoutReservedVariables(keys ? keys.plannable(document) : document);
  const plan = tracedPart('graphql.plan', () => {
    const narrowed = withNarrowedFragments(plannable.document, schema, addedFields);
    const spread = withSpreadRequirements(narrowed, schema, addedFields);
    return supergraph.plan(withHeldFields(spread), operationName, labels);
  });
  const compile = (made: QueryPlan) => compilePlanned(supergraph, parts, { keys, plannable }, made);
  return plan instanceof Promise ? plan.then(compile) : compile(plan);
}

interface Planned {
  readonly keys: ReturnType<typeof clientKeys>;
  readonly plannable: ReturnType<typeof withoutReservedVariables>;
}

function compilePlanned(
  supergraph: PlannedSupergraph,
  { shown, hidden, operationName, coerceVariables, refusals }: OperationParts,
  { keys, plannable: { document, variablesOf, messageOf } }: Planned,
  plan: QueryPlan,
): CompiledOperation {
  const { runPlan, sentOperations } = compilePlan(plan, supergraph, keys?.clientKey);
  const operation = operationOf(shown, operationName);
  const { schema } = supergraph;
  return {
    document,
    operationName,
    keyOf: keys?.keyOf,
    coerceVariables,
    refusals,
    plan,
    runPlan: ({ variables, coerced, ...run }) =>
      runPlan({
        ...run,
        variables: variablesOf(variables),
        coerced: variablesOf(coerced),
        messageOf,
      }),
    sentOperations,
    addSchema: compileAskedSchema(schema, shown, operation, keys?.keyOf ?? responseKey),
    writeResponse: compileResponse(schema, shown, operation, { hidden, keyOf: keys?.keyOf }),
    shownErrors(errors, root, conditions) {
      const fragments = fragmentsOf(shown);
      const selecting = { schema, fragments, conditions, ...(keys && { keyOf: keys.keyOf }) };
      return shownErrors(errors, root, selecting, operation);
    },
  };
}
