import { purposes, type Purpose, type Viewer } from '@loopgraph/kit/viewer';
import type { Policies } from './policies.ts';

/** Alternatives, each of which takes all its names: [["a"], ["b", "c"]] is met by a, and by b with c. */
export type AnyOf = readonly (readonly string[])[];

/** One thing that a directive of the supergraph asks of a viewer. */
export type Requirement =
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'scopes'; readonly anyOf: AnyOf }
  | { readonly kind: 'policies'; readonly anyOf: AnyOf }
  | { readonly kind: 'purpose'; readonly allow: readonly Purpose[] };

/** Whether `viewer` meets `requirement`; a policy that nobody has defined is met by nobody. */
export function isMet(requirement: Requirement, viewer: Viewer, policies: Policies): boolean {
  switch (requirement.kind) {
    case 'authenticated':
      return viewer.credential.kind !== 'none';
    case 'scopes':
      return requirement.anyOf.some((all) => all.every((scope) => viewer.scopes.includes(scope)));
    case 'policies':
      return requirement.anyOf.some((all) =>
        all.every((name) => Object.hasOwn(policies, name) && policies[name]?.(viewer) === true),
      );
    case 'purpose':
      return requirement.allow.includes(viewer.purpose);
  }
}

function alternatives(anyOf: AnyOf): string {
  return anyOf.map((all) => all.join(' and ')).join(', or ');
}

/** The requirement in words that follow "Expected": of the rule only, nothing of the viewer. */
export function describe(requirement: Requirement): string {
  switch (requirement.kind) {
    case 'authenticated':
      return 'a viewer who is authenticated';
    case 'scopes':
      return `a viewer with the scope ${alternatives(requirement.anyOf)}`;
    case 'policies':
      return `a viewer to whom the policy ${alternatives(requirement.anyOf)} applies`;
    case 'purpose':
      return `the purpose ${requirement.allow.join(' or ') || '(none serves)'}`;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(isText) : [];
}

function anyOf(value: unknown): AnyOf {
  return Array.isArray(value) ? value.map(textsIn) : [];
}

/** What an application of `directive` asks, by its name in its own specification and its arguments. */
export function requirementOf(
  directive: 'authenticated' | 'requiresScopes' | 'policy' | 'purpose',
  given: Readonly<Record<string, unknown>>,
): Requirement {
  switch (directive) {
    case 'authenticated':
      return { kind: 'authenticated' };
    case 'requiresScopes':
      return { kind: 'scopes', anyOf: anyOf(given['scopes']) };
    case 'policy':
      return { kind: 'policies', anyOf: anyOf(given['policies']) };
    case 'purpose': {
      const named = textsIn(given['allow']);
      return { kind: 'purpose', allow: purposes.filter((purpose) => named.includes(purpose)) };
    }
  }
}
