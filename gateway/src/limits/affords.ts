import type { Role } from '@loopgraph/kit/viewer';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { KnownCosts } from './cost/known-costs.ts';
import type { LimitsOf } from './role-limits.ts';

/** An operation of a schema, as it would be run. */
export interface RunOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Whether an operation may cost what it does to those who hold certain roles; with variables that are refused, it may. */
export type Affords = (roles: readonly Role[], run: RunOperation) => boolean;

export function affordsWith(limitsOf: LimitsOf, costs: KnownCosts): Affords {
  return (roles, { schema, document, operation, variables }) => {
    const cost = costs.of(schema, document, operation)(variables);
    return !cost || cost.estimated <= limitsOf(roles).cost;
  };
}
