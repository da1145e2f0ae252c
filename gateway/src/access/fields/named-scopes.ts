import { parse, valueFromASTUntyped, visit } from 'graphql';
import { z } from 'zod';

const alternatives = z.array(z.array(z.string()));

/** The scopes that a supergraph's `@requiresScopes` name, sorted: a credential needs no others. Throws where `text` is no GraphQL. */
export function namedScopes(text: string): string[] {
  const named = new Set<string>();
  visit(parse(text, { noLocation: true }), {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'requiresScopes') return;
      for (const { value } of given) {
        for (const scope of alternatives.parse(valueFromASTUntyped(value)).flat()) named.add(scope);
      }
    },
  });
  return [...named].toSorted();
}
