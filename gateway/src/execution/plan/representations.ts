import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isFields, ownValue, setOwn, type Fields } from '../fields.ts';
import type { IsOfType } from './type-tests.ts';

/** How a fetch speaks of the entities that it asks for. */
export interface Representations {
  /** The same for entities with the same representation, and only for them; undefined where an entity has none. */
  readonly keyOf: (entity: Fields) => string | undefined;
  /** What `_entities` gets for an entity; undefined where it is of another type, or lacks what the fetch requires. */
  readonly of: (entity: Fields) => Fields | undefined;
  /** Whether an entity that has a key has nothing that is not in its key: two such with one key are alike. */
  readonly isBare: (entity: Fields) => boolean;
}

interface Required {
  /** Where the response has it. */
  readonly key: string;
  /** What the subgraph knows it by. */
  readonly name: string;
  readonly nested: SelectionReader | undefined;
}

/** Fields that are given together or not at all. */
type Group = readonly Required[];

type SelectionReader = (object: Fields) => readonly Group[];

function readerOf(
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

function takeValue(value: unknown, nested: SelectionReader): unknown {
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

function take(object: Fields, groups: readonly Group[]): Fields | undefined {
  const [only, ...more] = groups;
  if (only && more.length === 0) return takeGroup(object, only);
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

function keyOfValue(value: unknown): string {
  // With its length in front, no text can look like the end of one value and the begin of the next.
  if (typeof value === 'string') return `${String(value.length)}:${value}`;
  return `${JSON.stringify(value)};`;
}

/** The key of what `take` would take, without taking it where that can be told from leaf fields alone. */
function keyOfFields(object: Fields, groups: readonly Group[]): string | undefined {
  const [only, ...more] = groups;
  if (!only || more.length > 0) {
    const taken = take(object, groups);
    return taken && JSON.stringify(taken);
  }
  let key = '';
  for (const { key: name, nested } of only) {
    const value = ownValue(object, name);
    if (value === undefined) return undefined;
    if (!nested) key += keyOfValue(value);
    else if (isFields(value)) key += `{${keyOfFields(value, nested(value)) ?? ''}}`;
    else key += keyOfValue(takeValue(value, nested));
  }
  return key;
}

/** What is required of the entities of one type. */
interface Kind {
  readonly groups: readonly Group[];
  /** The one leaf field beside the type, where nothing else is required. */
  readonly sole: string | undefined;
  /** How many fields are required, where all of them are leaves. */
  readonly leaves: number | undefined;
}

function kindOf(typename: unknown, groups: readonly Group[]): Kind {
  const [only = [], ...more] = groups;
  const isLean = only.length > 0 && more.length === 0 && only.every(({ nested }) => !nested);
  const others = only.filter(({ key }) => key !== '__typename');
  const isNamed = typeof typename === 'string' && /^\w+$/.test(typename);
  const hasSole = isLean && isNamed && only.length === 2 && others.length === 1;
  return {
    groups,
    sole: hasSole ? others[0]?.key : undefined,
    leaves: isLean ? only.length : undefined,
  };
}

/** Reads the selections that a fetch requires of each entity. */
export function compileRepresentations(
  requires: readonly QueryPlanSelectionNode[],
  isOfType: IsOfType,
): Representations {
  const groupsOf = readerOf(requires, isOfType);
  const kinds = new Map<unknown, Kind>();
  const kind = (entity: Fields): Kind => {
    const typename = entity['__typename'];
    const known = kinds.get(typename);
    if (known) return known;
    const made = kindOf(typename, groupsOf(entity));
    kinds.set(typename, made);
    return made;
  };
  return {
    keyOf: (entity) => {
      const { groups, sole } = kind(entity);
      const value = sole === undefined ? undefined : ownValue(entity, sole);
      // Most have one id. No other key begins with "@", nor has a type's name a ":".
      if (typeof value === 'string') return `@${String(entity['__typename'])}:${value}`;
      return groups.length > 0 ? keyOfFields(entity, groups) : undefined;
    },
    of: (entity) => {
      const taken = take(entity, kind(entity).groups);
      return taken?.['__typename'] ? taken : undefined;
    },
    isBare: (entity) => Object.keys(entity).length === kind(entity).leaves,
  };
}
