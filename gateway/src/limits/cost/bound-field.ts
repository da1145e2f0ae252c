import type { FieldNode } from 'graphql';
import { isFields, ownValue, type Fields } from '@loopgraph/kit/fields';
import type { KeyOf } from '@loopgraph/kit/response-key';
import type { Variables } from './conditions.ts';
import type { CostedField } from './costed-field.ts';
import { expectedSize, type Slice } from './list-size.ts';

/** A costed field for certain variables: with all the numbers that those decide. */
export interface BoundField {
  readonly node: FieldNode;
  readonly key: string;
  /** Whether every object has something of that name. */
  readonly isInherited: boolean;
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
        node: field.node,
        key,
        isInherited: key in Object.prototype,
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

/** `fields` under the keys that `keyOf` gives them. */
export function keyed(fields: readonly BoundField[], keyOf: KeyOf): BoundField[] {
  return fields.map((field) => {
    const key = keyOf(field.node);
    const isInherited = key in Object.prototype;
    return { ...field, key, isInherited, children: keyed(field.children, keyOf) };
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
    const { key, typenames, children } = field;
    if (typenames && !hasTypename(typenames, object)) continue;
    // Quick, for it runs once for each object of an answer; a client may name a field "constructor".
    const value = field.isInherited ? ownValue(object, key) : object[key];
    cost += field.argumentsCost;
    if (children.length === 0) cost += measureLeaf(field, value);
    else if (Array.isArray(value)) cost += measureList(field, value);
    else if (isFields(value)) cost += field.weight + measureCost(children, value);
    else cost += measureLeaf(field, value);
  }
  return cost;
}

function measureList(field: BoundField, items: readonly unknown[]): number {
  let cost = 0;
  for (const item of items) {
    if (Array.isArray(item)) cost += measureList(field, item);
    else if (isFields(item)) cost += field.weight + measureCost(field.children, item);
    else cost += measureLeaf(field, item);
  }
  return cost;
}

/** Of what selects nothing that costs. */
function measureLeaf({ weight, weightOfNull }: BoundField, value: unknown): number {
  if (value === null || value === undefined) return weightOfNull;
  return Array.isArray(value) ? value.length * weight : weight;
}

function hasTypename(typenames: ReadonlySet<string>, object: Fields): boolean {
  const typename = object['__typename'];
  return typeof typename !== 'string' || typenames.has(typename);
}
