import { Kind, type ArgumentNode, type FieldNode } from 'graphql';
import type { Heart } from './heart.ts';

/** The variables that a connection's pages are chosen by. */
export interface PageVariables {
  readonly first: string;
  readonly after: string;
}

function argumentsOf({ nodes }: { readonly nodes: readonly FieldNode[] }) {
  const found = nodes[0]?.arguments ?? [];
  return new Map(found.map((argument) => [argument.name.value, argument.value]));
}

function hasValue(
  value: ArgumentNode['value'] | undefined,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  if (!value || value.kind === Kind.NULL) return false;
  return value.kind !== Kind.VARIABLE || variables[value.name.value] != null;
}

/**
 * The variables of `heart` that are bound to `first` and `after`; undefined where it cannot be read page by page: a plain
 * list, one without both, or one that is read from its end this time.
 */
export function pageVariablesOf(
  { connection }: Heart,
  variables: Readonly<Record<string, unknown>>,
): PageVariables | undefined {
  if (!connection) return undefined;
  const given = argumentsOf(connection);
  const [first, after] = [given.get('first'), given.get('after')];
  if (first?.kind !== Kind.VARIABLE || after?.kind !== Kind.VARIABLE) return undefined;
  if (hasValue(given.get('last'), variables)) return undefined;
  return { first: first.name.value, after: after.name.value };
}
