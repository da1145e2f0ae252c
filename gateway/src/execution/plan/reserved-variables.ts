import { Kind, visit, type DocumentNode } from 'graphql';
import type { Fields } from '../fields.ts';
import { freeName } from './free-name.ts';
import { isPlanners } from './planner-variables.ts';

/** A document that can be planned. */
export interface PlannableDocument {
  readonly document: DocumentNode;
  /** Values of the client's variables, by the names that they have in `document`. */
  readonly variablesOf: (values: Readonly<Fields>) => Readonly<Fields>;
}

function variablesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}

/** Gives other names to those of a client's variables that are called as the planner calls its own. */
export function withoutReservedVariables(document: DocumentNode): PlannableDocument {
  const names = variablesIn(document);
  const renamed = new Map<string, string>();
  for (const name of names) if (isPlanners(name)) renamed.set(name, freeName(name, names));
  if (renamed.size === 0) return { document, variablesOf: (values) => values };
  return {
    document: visit(document, {
      Variable({ name }) {
        const value = renamed.get(name.value);
        return value === undefined
          ? undefined
          : { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value } };
      },
    }),
    variablesOf: (values) =>
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [renamed.get(name) ?? name, value]),
      ),
  };
}
