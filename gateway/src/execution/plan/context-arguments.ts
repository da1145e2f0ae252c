import type { FetchNode } from '@apollo/query-planner';
import { isFields, ownValue, type Fields } from '@loopgraph/kit/fields';
import type { IsOfType } from './type-tests.ts';

/**
 * What @fromContext gives the fields of one entity (https://specs.apollo.dev/federation/v2.8), by variable; `lineage` are
 * the objects on the way to it, itself the last. Null for what is missing: composition sees to it that each may be null.
 */
export type ContextArguments = (lineage: readonly Fields[]) => Fields;

/** Where a value may come from. */
interface Source {
  /** How many objects above the entity. */
  readonly up: number;
  /** From there: fields by name, and conditions on types. */
  readonly path: readonly string[];
}

interface Argument {
  readonly variable: string;
  /** The first that has a value gives it. */
  readonly sources: readonly Source[];
}

const parent = '..';
const fragmentPrefix = '... on ';

function sourceOf(path: readonly string[]): Source {
  const up = path.findLastIndex((part) => part === parent) + 1;
  return { up, path: path.slice(up) };
}

function argumentsOf({ contextRewrites = [] }: FetchNode): Argument[] {
  const byVariable = Map.groupBy(contextRewrites, ({ renameKeyTo }) => renameKeyTo);
  return [...byVariable].map(([variable, rewrites]) => ({
    variable,
    sources: rewrites.map(({ path }) => sourceOf(path)),
  }));
}

/** The fields that a fetch takes arguments from, and how many objects above its entities they start. */
export function contextSources(
  node: FetchNode,
): readonly { readonly up: number; readonly fields: readonly string[] }[] {
  const sources = argumentsOf(node).flatMap((argument) => argument.sources);
  return sources.map(({ up, path }) => ({
    up,
    fields: path.filter((part) => !part.startsWith(fragmentPrefix)),
  }));
}

function valueAt(value: unknown, path: readonly string[], isOfType: IsOfType): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => valueAt(item, path, isOfType));
  if (!isFields(value)) return value;
  if (!part.startsWith(fragmentPrefix)) return valueAt(ownValue(value, part), rest, isOfType);
  const typename = value['__typename'];
  const applies = !typename || isOfType(typename, part.slice(fragmentPrefix.length));
  return applies ? valueAt(value, rest, isOfType) : undefined;
}

/** Reads what a fetch takes from the contexts of its entities; undefined where that is nothing. */
export function compileContextArguments(
  node: FetchNode,
  isOfType: IsOfType,
): ContextArguments | undefined {
  const all = argumentsOf(node);
  if (all.length === 0) return undefined;
  return (lineage) => {
    const values: Fields = {};
    for (const { variable, sources } of all) {
      let value: unknown;
      for (const { up, path } of sources) {
        value ??= valueAt(lineage.at(-1 - up), path, isOfType);
      }
      values[variable] = value ?? null;
    }
    return values;
  };
}
