import type { FetchDataRewrite } from '@apollo/query-planner';
import { isFields, ownValue, setOwn, type Fields, type Path } from '@loopgraph/kit/fields';
import type { IsOfType } from './type-tests.ts';

/** Changes data in place: what a subgraph calls otherwise than the supergraph, on its way in or out. */
export type Rewrite = (data: unknown) => void;

const fragmentPrefix = '... on ';

function rewriteObject(rewrite: FetchDataRewrite, key: string): (object: Fields) => void {
  if (rewrite.kind === 'ValueSetter') {
    return (object) => {
      setOwn(object, key, rewrite.setValueTo);
    };
  }
  return (object) => {
    const value = ownValue(object, key);
    if (value === undefined) return;
    setOwn(object, rewrite.renameKeyTo, value);
    setOwn(object, key, undefined);
  };
}

function compileRewrite(rewrite: FetchDataRewrite, isOfType: IsOfType): Rewrite {
  const key = rewrite.path.at(-1) ?? '';
  const change = rewriteObject(rewrite, key);
  const parents = rewrite.path.slice(0, -1);
  const applyAt = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) {
      for (const item of value) applyAt(item, depth);
      return;
    }
    if (!isFields(value)) return;
    const element = parents[depth];
    if (element === undefined) {
      change(value);
    } else if (element.startsWith(fragmentPrefix)) {
      const typename = value['__typename'];
      const applies = !typename || isOfType(typename, element.slice(fragmentPrefix.length));
      if (applies) applyAt(value, depth + 1);
    } else {
      applyAt(ownValue(value, element), depth + 1);
    }
  };
  return (data) => {
    applyAt(data, 0);
  };
}

/** All of `rewrites` in turn; undefined where there are none. */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  isOfType: IsOfType,
): Rewrite | undefined {
  if (!rewrites || rewrites.length === 0) return undefined;
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, isOfType));
  return (data) => {
    for (const rewrite of compiled) rewrite(data);
  };
}

/** A path in a subgraph's answer, with the keys that `rewrites` rename. */
export function renamePath(rewrites: readonly FetchDataRewrite[] | undefined, path: Path): Path {
  const renames = new Map(
    (rewrites ?? []).flatMap((rewrite) =>
      rewrite.kind === 'KeyRenamer' ? [[rewrite.path.at(-1), rewrite.renameKeyTo] as const] : [],
    ),
  );
  return path.map((part) => (typeof part === 'string' ? (renames.get(part) ?? part) : part));
}
