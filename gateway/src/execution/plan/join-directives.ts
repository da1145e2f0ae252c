import type { Schema } from '@apollo/federation-internals';
import type { Fields } from '@loopgraph/kit/fields';

/** A directive of a supergraph, as it is applied (https://specs.apollo.dev/join/v0.5/). */
export interface Application {
  /** What the directive stands on, where that has a name. */
  readonly on: string | undefined;
  readonly given: Readonly<Fields>;
}

export function applicationsOf(supergraph: Schema, directive: string): Application[] {
  const applications = supergraph.directive(directive)?.applications() ?? [];
  return [...applications].map((application) => {
    const { parent } = application;
    const name: unknown = 'name' in parent ? parent.name : undefined;
    return { on: typeof name === 'string' ? name : undefined, given: application.arguments() };
  });
}
