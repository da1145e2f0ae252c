import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isFields, ownValue, setOwn, type Fields } from '@loopgraph/kit/fields';
import type { IsOfType } from './type-tests.ts';

/** A field that a fetch requires of an entity. */
export interface Required {
  /** Where the response has it. */
  readonly key: string;
  /** What the subgraph knows it by. */
  readonly name: string;
  readonly nested: SelectionReader | undefined;
}

/** Fields that are given together or not at all. */
export type Group = readonly Required[];

/** What is required of an object of its type. */
export type SelectionReader = (object: Fields) => readonly Group[];

export function readerOf(
  selections: readonly QueryPlanSelectionNode[],
  isOfType: IsOfType,
): SelectionReader {
  const groupsOf = (nodes: readonly QueryPlanSelectionNode[], typename: unknown): Group[] => {
    const own: Required[] = [];
    const groups: Group[] = [own];
    for (const node of nodes) {
      if (node.kind === 'Field') {
        const nested = node.selections && readerOf(node.selections, isOfType);
        own.push({ key: node.alias ?? node.name, name: node.name, nested });
      } else if (node.typeCondition !== undefined && isOfType(typename, node.typeCondition)) {
        groups.push(...groupsOf(node.selections, typename));
      }
    }
    return groups.filter((group) => group.length > 0);
  };
  const byTypename = new Map<unknown, readonly Group[]>();
  return (object) => {
    const typename = object['__typename'];
    const known = byTypename.get(typename);
    if (known) return known;
    const groups = groupsOf(selections, typename);
    byTypename.set(typename, groups);
    return groups;
  };
}

export function takeValue(value: unknown, nested: SelectionReader): unknown {
  if (Array.isArray(value)) return value.map((item) => takeValue(item, nested));
  return isFields(value) ? (take(value, nested(value)) ?? null) : value;
}

function takeGroup(object: Fields, group: Group): Fields | undefined {
  const taken: Fields = {};
  for (const { key, name, nested } of group) {
    const value = ownValue(object, key);
    if (value === undefined) return undefined;
    setOwn(taken, name, nested ? takeValue(value, nested) : value);
  }
  return taken;
}

/** What is required of `object`, as the subgraph names it; undefined where it lacks that. */
export function take(object: Fields, groups: readonly Group[]): Fields | undefined {
  const [only] = groups;
  if (only && groups.length === 1) return takeGroup(object, only);
  const all = groups.map((group) => takeGroup(object, group));
  const taken = all.filter((fields) => fields !== undefined);
  return taken.length > 0 ? mergeTaken(taken) : undefined;
}

/** Two fragments that apply to one object may each take a part of the same field. */
function mergeTaken(all: readonly Fields[]): Fields {
  const merged: Fields = {};
  for (const fields of all) {
    for (const [key, value] of Object.entries(fields)) {
      const present = ownValue(merged, key);
      setOwn(merged, key, mergeTakenValues(present, value));
    }
  }
  return merged;
}

function mergeTakenValues(present: unknown, value: unknown): unknown {
  if (isFields(present) && isFields(value)) return mergeTaken([present, value]);
  if (!Array.isArray(present) || !Array.isArray(value)) return value;
  return value.map((item, index) => mergeTakenValues(present[index], item));
}
