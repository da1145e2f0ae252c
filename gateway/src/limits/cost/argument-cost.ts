import {
  getNamedType,
  isInputObjectType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import type { Variables } from './conditions.ts';
import type { CostDirectives } from './cost-directives.ts';

/** What the arguments of a field cost, given the variables. */
export type ArgumentsCost = (variables: Variables) => number;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}

/** The weight of an element that says none itself is that of its type, where that says one. */
export function weightOf(
  { weights }: CostDirectives,
  coordinate: string,
  typeName: string,
): number | undefined {
  return weights.get(coordinate) ?? weights.get(typeName);
}

function valueCost(
  directives: CostDirectives,
  coordinate: string,
  type: GraphQLInputType,
  value: unknown,
): number {
  if (value === null || value === undefined) return 0;
  const named = getNamedType(type);
  const weight = weightOf(directives, coordinate, named.name);
  if (Array.isArray(value)) {
    let cost = weight ?? 0;
    for (const item of value) cost += valueCost(directives, coordinate, type, item);
    return cost;
  }
  if (!isInputObjectType(named) || !isRecord(value)) return weight ?? 0;
  let cost = weight ?? 1;
  for (const [name, field] of Object.entries(named.getFields())) {
    if (!Object.hasOwn(value, name)) continue;
    cost += valueCost(directives, `${named.name}.${name}`, field.type, value[name]);
  }
  return cost;
}

/**
 * Compiles what the arguments given in `node` cost: input objects weigh 1 and what is in them, all else nothing, unless
 * `@cost` says otherwise; null weighs nothing. `coordinate` is that of the field.
 */
export function compileArgumentsCost(
  directives: CostDirectives,
  coordinate: string,
  definitions: readonly GraphQLArgument[],
  { arguments: given = [] }: FieldNode,
): ArgumentsCost {
  let constant = 0;
  const varying: ArgumentsCost[] = [];
  for (const { name, value } of given) {
    const type = definitions.find((definition) => definition.name === name.value)?.type;
    if (!type) continue;
    const costWith: ArgumentsCost = (variables) =>
      valueCost(
        directives,
        `${coordinate}(${name.value}:)`,
        type,
        valueFromASTUntyped(value, variables),
      );
    if (hasVariable(value)) varying.push(costWith);
    else constant += costWith({});
  }
  return (variables) => varying.reduce((sum, costWith) => sum + costWith(variables), constant);
}
