import type { Schema } from '@apollo/federation-internals';
import { parse, visit } from 'graphql';
import { isFields } from '@loopgraph/kit/fields';
import { applicationsOf, type Application } from './join-directives.ts';

/** The fields that the planner may add to what a client asks for, each under its own name. */
export interface AddedFields {
  readonly names: ReadonlySet<string>;
  /** Those of them that it may give arguments. */
  readonly withArguments: ReadonlySet<string>;
  /** The fields, by name, that make it add others: what they require, or take from their contexts. */
  readonly requiring: ReadonlySet<string>;
  /** The interfaces, by name, that some subgraph has as an object. */
  readonly interfaceObjects: ReadonlySet<string>;
}

/** What fetches over any supergraph ask for. */
const always = ['__typename', '_entities'];

/** What a field requires, and what it takes from its contexts. */
function* setsRequired({ given: { requires, contextArguments } }: Application): Generator<string> {
  if (typeof requires === 'string') yield requires;
  const taken: readonly unknown[] = Array.isArray(contextArguments) ? contextArguments : [];
  for (const argument of taken) {
    const selection = isFields(argument) && argument['selection'];
    if (typeof selection === 'string') yield selection;
  }
}

/** Reads them from the join directives of `supergraph` (https://specs.apollo.dev/join/v0.5/). */
export function addedFields(supergraph: Schema): AddedFields {
  const sets = new Set<string>();
  const interfaceObjects = new Set<string>();
  for (const { on, given } of applicationsOf(supergraph, 'join__type')) {
    if (typeof given['key'] === 'string') sets.add(given['key']);
    if (given['isInterfaceObject'] === true && on !== undefined) interfaceObjects.add(on);
  }
  const requiring = new Set<string>();
  for (const application of applicationsOf(supergraph, 'join__field')) {
    for (const set of setsRequired(application)) {
      sets.add(set);
      if (application.on !== undefined) requiring.add(application.on);
    }
  }
  const names = new Set(always);
  const withArguments = new Set<string>();
  for (const text of sets) {
    const isInBraces = text.trimStart().startsWith('{');
    visit(parse(isInBraces ? text : `{ ${text} }`, { noLocation: true }), {
      Field({ name, arguments: given = [] }) {
        names.add(name.value);
        if (given.length > 0) withArguments.add(name.value);
      },
    });
  }
  return { names, withArguments, requiring, interfaceObjects };
}
