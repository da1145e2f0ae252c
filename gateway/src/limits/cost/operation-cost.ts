import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Fields } from '@loopgraph/kit/fields';
import type { KeyOf } from '@loopgraph/kit/response-key';
import { bindFields, estimateCost, keyed, measureCost, type BoundField } from './bound-field.ts';
import type { Variables } from './conditions.ts';
import type { CostDirectives } from './cost-directives.ts';
import { costedFields } from './costed-field.ts';
import type { Slice } from './list-size.ts';

/** What one request costs. */
export interface RequestCost {
  readonly estimated: number;
  /** Every slicing argument of the request. */
  readonly slices: readonly Slice[];
  /** By what came, merged from all subgraphs; `keyOf` where that is not by the response keys of the operation. */
  readonly measure: (data: Fields, keyOf?: KeyOf) => number;
}

/** The cost of an operation, given its variables with their defaults. */
export type OperationCost = (variables: Variables) => RequestCost;

export const mutationCost = 10;

function slicesIn(fields: readonly BoundField[]): Slice[] {
  return fields.flatMap(({ slices, children }) => [...slices, ...slicesIn(children)]);
}

/**
 * Compiles the cost of `operation`, which was found valid for `schema`, as Apollo Router's demand control counts it
 * (https://www.apollographql.com/docs/graphos/routing/security/demand-control): a field costs its weight (objects 1,
 * scalars and enums 0, or as `@cost` says) and that of what it selects, times the expected length of its list, and what
 * its arguments cost; a mutation 10 more. Its size is that of the operation with its fragments put in.
 */
export function compileOperationCost(
  schema: GraphQLSchema,
  directives: CostDirectives,
  { definitions }: DocumentNode,
  { operation, selectionSet }: OperationDefinitionNode,
): OperationCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const root = schema.getRootType(operation);
  const costing = { schema, fragments, directives };
  const fields = root ? costedFields(costing, root, [{ selectionSet, conditions: [] }]) : [];
  const base = operation === OperationTypeNode.MUTATION ? mutationCost : 0;
  return (variables) => {
    const bound = bindFields(fields, variables);
    return {
      estimated: base + estimateCost(bound),
      slices: slicesIn(bound),
      measure: (data, keyOf) => base + measureCost(keyOf ? keyed(bound, keyOf) : bound, data),
    };
  };
}
