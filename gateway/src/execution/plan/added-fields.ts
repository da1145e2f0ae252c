import type { Schema } from '@apollo/federation-internals';
import { parse, visit } from 'graphql';
import { isFields, type Fields } from '../fields.ts';

/** The fields that the planner may add to what a client asks for, each under its own name. */
export interface AddedFields {
  readonly names: ReadonlySet<string>;
  /** Those of them that it may give arguments. */
  readonly withArguments: ReadonlySet<string>;
}

/** What fetches over any supergraph ask for. */
const always = ['__typename', '_entities'];

function argumentsOf(supergraph: Schema, directive: string): Readonly<Fields>[] {
  const applications = supergraph.directive(directive)?.applications() ?? [];
  return [...applications].map((application) => application.arguments());
}

/** What entities are found by, what fields require of them, and what they take from their contexts. */
function* fieldSets(supergraph: Schema): Generator {
  for (const { key } of argumentsOf(supergraph, 'join__type')) yield key;
  for (const { requires, contextArguments } of argumentsOf(supergraph, 'join__field')) {
    yield requires;
    const taken: readonly unknown[] = Array.isArray(contextArguments) ? contextArguments : [];
    for (const argument of taken) if (isFields(argument)) yield argument['selection'];
  }
}

/** Reads them from the join directives of `supergraph` (https://specs.apollo.dev/join/v0.5/). */
export function addedFields(supergraph: Schema): AddedFields {
  const names = new Set(always);
  const withArguments = new Set<string>();
  for (const text of new Set(fieldSets(supergraph))) {
    if (typeof text !== 'string') continue;
    const isInBraces = text.trimStart().startsWith('{');
    visit(parse(isInBraces ? text : `{ ${text} }`, { noLocation: true }), {
      Field({ name, arguments: given = [] }) {
        names.add(name.value);
        if (given.length > 0) withArguments.add(name.value);
      },
    });
  }
  return { names, withArguments };
}
