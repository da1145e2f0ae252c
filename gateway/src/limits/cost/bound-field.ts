import { isFields, ownValue, type Fields } from '../../execution/fields.ts';
import type { Variables } from './conditions.ts';
import type { CostedField } from './costed-field.ts';
import { expectedSize, type Slice } from './list-size.ts';

/** A costed field for certain variables: with all the numbers that those decide. */
export interface BoundField {
  readonly name: string;
  readonly key: string;
  /** How many values its list is expected to have; 1 where it is none. */
  readonly count: number;
  readonly weight: number;
  readonly weightOfNull: number;
  readonly argumentsCost: number;
  readonly slices: readonly Slice[];
  readonly typenames: ReadonlySet<string> | undefined;
  readonly children: readonly BoundField[];
}

/** How long a list is expected to be of which no directive says it. */
export const assumedListSize = 10;

/** Binds `fields`, of which the lists named in `sized` are as long as said there. Throws what is wrong with their slicing. */
export function bindFields(
  fields: readonly CostedField[],
  variables: Variables,
  sized?: { readonly names: readonly string[]; readonly size: number | undefined },
): BoundField[] {
  return fields.flatMap((field) => {
    if (!field.isIncluded(variables)) return [];
    const { name, key, sizing, isList } = field;
    const slices = sizing?.slicesOf(variables) ?? [];
    const own = sizing && expectedSize(name, sizing.listSize, slices);
    const fromAbove = sized?.names.includes(name) ? sized.size : undefined;
    const inner = sizing && { names: sizing.listSize.sizedFields, size: own };
    return [
      {
        name,
        key,
        count: isList ? (fromAbove ?? own ?? assumedListSize) : 1,
        weight: field.weight,
        weightOfNull: field.weightOfNull,
        argumentsCost: field.argumentsCost(variables),
        slices,
        typenames: field.typenames,
        children: bindFields(field.children, variables, inner),
      },
    ];
  });
}

/** What `fields` are expected to cost, before they are asked for. */
export function estimateCost(fields: readonly BoundField[]): number {
  let cost = 0;
  for (const { count, weight, argumentsCost, children } of fields) {
    cost += count * (weight + estimateCost(children)) + argumentsCost;
  }
  return cost;
}

/** What `fields` of `object` did cost, by what came for them. */
export function measureCost(fields: readonly BoundField[], object: Fields): number {
  let cost = 0;
  for (const field of fields) {
    if (field.typenames && !hasTypename(field.typenames, object)) continue;
    cost += field.argumentsCost + measureValue(field, ownValue(object, field.key));
  }
  return cost;
}

function hasTypename(typenames: ReadonlySet<string>, object: Fields): boolean {
  const typename = object['__typename'];
  return typeof typename !== 'string' || typenames.has(typename);
}

function measureValue(field: BoundField, value: unknown): number {
  if (value === null || value === undefined) return field.weightOfNull;
  if (Array.isArray(value)) {
    if (field.children.length === 0) return value.length * field.weight;
    let cost = 0;
    for (const item of value) cost += measureValue(field, item);
    return cost;
  }
  if (field.children.length === 0 || !isFields(value)) return field.weight;
  return field.weight + measureCost(field.children, value);
}
