import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { readCostDirectives, type CostDirectives } from './cost-directives.ts';
import { compileOperationCost, type OperationCost } from './operation-cost.ts';

/** What operations cost on the supergraphs that are, or were lately, served. */
export interface KnownCosts {
  /** Tells that clients see `schema` of the supergraph `sdl`; once that is known, nothing more. */
  readonly learn: (schema: GraphQLSchema, sdl: string) => void;
  /** Compiles an operation once, for as long as its document is kept. */
  readonly of: (
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ) => OperationCost;
}

interface SchemaCosts {
  readonly directives: () => CostDirectives;
  readonly operations: WeakMap<OperationDefinitionNode, OperationCost>;
}

export function createKnownCosts(): KnownCosts {
  const schemas = new WeakMap<GraphQLSchema, SchemaCosts>();
  return {
    learn(schema, sdl) {
      if (schemas.has(schema)) return;
      let directives: CostDirectives | undefined;
      schemas.set(schema, {
        // Late, for reading them takes a while, and nothing before the first operation needs them.
        directives: () => (directives ??= readCostDirectives(sdl)),
        operations: new WeakMap(),
      });
    },
    of(schema, document, operation) {
      const costs = schemas.get(schema);
      if (!costs) throw new Error('Expected the schema of a supergraph that is served.');
      const known = costs.operations.get(operation);
      if (known) return known;
      const compiled = compileOperationCost(schema, costs.directives(), document, operation);
      costs.operations.set(operation, compiled);
      return compiled;
    },
  };
}
