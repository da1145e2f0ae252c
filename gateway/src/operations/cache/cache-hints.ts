import { Kind, parse, valueFromASTUntyped, type ConstDirectiveNode } from 'graphql';

/** What `@cacheControl` says of a field, or of every field that gives a type. */
export interface CacheHint {
  readonly maxAge?: number;
  readonly scope?: 'PUBLIC' | 'PRIVATE';
  readonly inheritMaxAge?: boolean;
}

/** The hints of a supergraph. */
export interface CacheHints {
  readonly ofType: (type: string) => CacheHint | undefined;
  readonly ofField: (type: string, field: string) => CacheHint | undefined;
}

/** What these guard is answered by who asks, and what for. */
const guards = new Set(['authenticated', 'requiresScopes', 'policy', 'purpose']);

function hintOf(directives: readonly ConstDirectiveNode[] = []): CacheHint | undefined {
  const stated = directives.find(({ name }) => name.value === 'cacheControl');
  const isGuarded = directives.some(({ name }) => guards.has(name.value));
  if (!stated && !isGuarded) return undefined;
  const given = Object.fromEntries(
    (stated?.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  ) as CacheHint;
  return isGuarded ? { ...given, scope: 'PRIVATE' } : given;
}

/** Reads the hints of a supergraph schema. */
export function readCacheHints(sdl: string): CacheHints {
  const types = new Map<string, CacheHint>();
  const fields = new Map<string, CacheHint>();
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    const { kind } = definition;
    const isObject =
      kind === Kind.OBJECT_TYPE_DEFINITION || kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (!isObject && kind !== Kind.UNION_TYPE_DEFINITION) continue;
    const type = definition.name.value;
    const ofType = hintOf(definition.directives);
    if (ofType) types.set(type, ofType);
    if (!isObject) continue;
    for (const { name, directives } of definition.fields ?? []) {
      const ofField = hintOf(directives);
      if (ofField) fields.set(`${type}.${name.value}`, ofField);
    }
  }
  return {
    ofType: (type) => types.get(type),
    ofField: (type, field) => fields.get(`${type}.${field}`),
  };
}
