import { operationFromDocument } from '@apollo/federation-internals';
import {
  getOperationAST,
  getVariableValues,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compilePlan } from './plan/compile-plan.ts';
import type { RunPlan } from './plan/run.ts';
import { compileResponse, type WriteResponse } from './response/compile-response.ts';
import type { PlannedSupergraph } from './planned-supergraph.ts';

/** An operation of a client, with all that can be worked out before it is run. */
export interface CompiledOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  /** The values of its variables, with their defaults; or what is wrong with them. */
  readonly coerceVariables: (sent: Readonly<Record<string, unknown>>) => CoercedVariables;
  readonly runPlan: RunPlan;
  readonly writeResponse: WriteResponse;
}

type CoercedVariables =
  | { readonly coerced: Readonly<Record<string, unknown>>; readonly errors?: undefined }
  | { readonly coerced?: undefined; readonly errors: readonly GraphQLError[] };

function variableCoercion(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): CompiledOperation['coerceVariables'] {
  return (sent) => {
    const { errors, coerced } = getVariableValues(schema, variableDefinitions, sent);
    return errors ? { errors } : { coerced };
  };
}

/** Plans and compiles the operation of `document`, which was found valid, that `operationName` chooses. */
export function compileOperation(
  { schema, apiSchema, planner, types }: PlannedSupergraph,
  document: DocumentNode,
  operationName: string | undefined,
): CompiledOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('Expected the document to have the operation, but it has not.');
  const name = operationName === undefined ? {} : { operationName };
  const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, document, name));
  return {
    document,
    operationName,
    coerceVariables: variableCoercion(schema, operation),
    runPlan: compilePlan(plan, types),
    writeResponse: compileResponse(schema, document, operation),
  };
}
