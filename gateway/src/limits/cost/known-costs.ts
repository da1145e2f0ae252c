import { oncePerText } from '@loopgraph/kit/once-per-text';
import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { requestVariables } from '../../execution/request-variables.ts';
import { readCostDirectives, type CostDirectives } from './cost-directives.ts';
import { compileOperationCost, type RequestCost } from './operation-cost.ts';

/** What a request costs that sends these variables; undefined where they are refused. Throws what is wrong with its slicing. */
export type CostOfSent = (variables: Readonly<Record<string, unknown>>) => RequestCost | undefined;

/** What operations cost on the supergraphs that are, or were lately, served. */
export interface KnownCosts {
  /** Tells that clients see `schema` of the supergraph `sdl`; once that is known, nothing more. */
  readonly learn: (schema: GraphQLSchema, sdl: string) => void;
  /**
   * Compiles an operation once, for as long as its document is kept, and works out once what it costs with variables that it
   * was sent with of late, where none of them is an object or a list.
   */
  readonly of: (
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ) => CostOfSent;
}

interface SchemaCosts {
  readonly directives: () => CostDirectives;
  readonly operations: WeakMap<OperationDefinitionNode, CostOfSent>;
}

type Sent = Parameters<CostOfSent>[0];

/** Whether JSON tells it from all others: no object, which may nest deeper than can be written, and no number without end. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

function compileCost(
  schema: GraphQLSchema,
  directives: CostDirectives,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CostOfSent {
  const costOf = compileOperationCost(schema, directives, document, operation);
  const costOfSent: CostOfSent = (sent) => {
    const { coerced } = requestVariables(schema, operation, sent);
    return coerced && costOf(coerced);
  };
  const costOfJson = oncePerText((json) => costOfSent(JSON.parse(json) as Sent));
  return (sent) =>
    Object.values(sent).every(isPlain) ? costOfJson(JSON.stringify(sent)) : costOfSent(sent);
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
      const compiled = compileCost(schema, costs.directives(), document, operation);
      costs.operations.set(operation, compiled);
      return compiled;
    },
  };
}
