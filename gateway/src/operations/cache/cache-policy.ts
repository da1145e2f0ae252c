import {
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { CacheHint, CacheHints } from './cache-hints.ts';

/** For how many seconds an answer may be kept, and whether by others than who asked. */
export interface CachePolicy {
  readonly maxAge: number;
  readonly isPublic: boolean;
}

/** Of a field below the root, what its type says where it says nothing itself. */
function hintFor(
  hints: CacheHints,
  {
    parent,
    field,
    type,
    isRoot,
  }: Readonly<Record<'parent' | 'field' | 'type', string>> & {
    readonly isRoot: boolean;
  },
): CacheHint {
  const ofType = hints.ofType(type);
  const ofField = hints.ofField(parent, field);
  const isPrivate = ofType?.scope === 'PRIVATE' || ofField?.scope === 'PRIVATE';
  return { ...(!isRoot && ofType), ...ofField, ...(isPrivate && { scope: 'PRIVATE' }) };
}

const nothingKept: CachePolicy = { maxAge: 0, isPublic: false };

/**
 * The policy of an answer to `document`, by Apollo's rules (https://www.apollographql.com/docs/apollo-server/performance/caching):
 * as old as the field that ages first, where a field of the root, or one that gives objects, and says nothing ages at once,
 * and any other ages with its parent. Stricter than they are in what nobody thought of: an answer is public only where each
 * of those fields says so, and a field of the root says so itself, for one that gives public things may choose them by who
 * asks. Every operation and fragment of the document counts, also what is skipped or not used.
 */
export function cachePolicy(
  schema: GraphQLSchema,
  hints: CacheHints,
  document: DocumentNode,
): CachePolicy {
  let policy: CachePolicy = { maxAge: Infinity, isPublic: true };

  function meet(field: FieldNode, parent: GraphQLCompositeType, isRoot: boolean): void {
    const name = field.name.value;
    if (name === '__typename') return;
    const definition = isUnionType(parent) ? undefined : parent.getFields()[name];
    if (!definition) {
      // The schema itself.
      policy = nothingKept;
      return;
    }
    const given = schema.getType(getNamedType(definition.type).name);
    const gives = isCompositeType(given) ? given : undefined;
    const type = gives?.name ?? '';
    const hint = hintFor(hints, { parent: parent.name, field: name, type, isRoot });
    const stands = isRoot || gives !== undefined;
    const ageless = stands && (isRoot || hint.inheritMaxAge !== true) ? 0 : Infinity;
    policy = {
      maxAge: Math.min(policy.maxAge, hint.maxAge ?? ageless),
      isPublic: policy.isPublic && (stands ? hint.scope === 'PUBLIC' : hint.scope !== 'PRIVATE'),
    };
    if (gives && field.selectionSet) walk(field.selectionSet, gives, false);
  }

  function walk({ selections }: SelectionSetNode, of: GraphQLCompositeType, isRoot: boolean): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) meet(selection, of, isRoot);
      // Fragments with a name are walked on their own.
      if (selection.kind !== Kind.INLINE_FRAGMENT) continue;
      const narrowed = schema.getType(selection.typeCondition?.name.value ?? of.name);
      if (isCompositeType(narrowed)) walk(selection.selectionSet, narrowed, isRoot);
    }
  }

  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const root = schema.getRootType(definition.operation);
      if (root) walk(definition.selectionSet, root, true);
    } else if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      const of = schema.getType(definition.typeCondition.name.value);
      const isRoot = roots.some((root) => root === of);
      if (isCompositeType(of)) walk(definition.selectionSet, of, isRoot);
    }
  }
  return policy.maxAge === Infinity || policy.maxAge <= 0 ? nothingKept : policy;
}
