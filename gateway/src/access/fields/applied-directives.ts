import type { Schema } from '@apollo/federation-internals';

const federation = 'https://specs.apollo.dev';
/** The specification of our own directives. */
export const accessSpecification = 'https://loopgraph.dev/access';

const specifications = {
  authenticated: `${federation}/authenticated`,
  requiresScopes: `${federation}/requiresScopes`,
  policy: `${federation}/policy`,
  purpose: accessSpecification,
  reveals: accessSpecification,
} as const;

export type AccessDirective = keyof typeof specifications;

/** A directive of access, and the schema coordinate of what it is applied to, such as "Employee.name". */
export interface AppliedDirective {
  readonly directive: AccessDirective;
  readonly coordinate: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** Every application of `directive` in a supergraph, whatever name the supergraph imports it under. */
export function applicationsOf(supergraph: Schema, directive: AccessDirective): AppliedDirective[] {
  const feature = supergraph.coreFeatures?.getByIdentity(specifications[directive]);
  if (!feature) return [];
  const definition = supergraph.directive(feature.directiveNameInSchema(directive));
  const found: AppliedDirective[] = [];
  for (const applied of definition?.applications() ?? []) {
    const { parent } = applied;
    const coordinate: unknown = 'coordinate' in parent ? parent.coordinate : undefined;
    if (typeof coordinate !== 'string') continue;
    found.push({ directive, coordinate, arguments: applied.arguments() });
  }
  return found;
}
