import { Kind, visit, type DocumentNode } from 'graphql';
import type { Fields } from '@loopgraph/kit/fields';
import { freeName } from './free-name.ts';
import { isPlanners } from './planner-variables.ts';

/** A document that can be planned. */
export interface PlannableDocument {
  readonly document: DocumentNode;
  /** Values of the client's variables, by the names that they have in `document`. */
  readonly variablesOf: (values: Readonly<Fields>) => Readonly<Fields>;
  /** A message about `document`, in which its variables are called as the client calls them. */
  readonly messageOf: (message: string) => string;
}

/** Of a document that was found valid: it defines all that it uses. */
function variablesIn({ definitions }: DocumentNode): Set<string> {
  const defined = definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  return new Set(defined.map(({ variable }) => variable.name.value));
}

/**
 * Names variables in messages by `names`: where they are written with "$", and where graphql-js writes them without, before
 * the place of a value that it refuses.
 */
function renamingIn(names: ReadonlyMap<string, string>): PlannableDocument['messageOf'] {
  return (message) =>
    message.replace(/(?<=\$| at ")[_a-z]\w*/gi, (name) => names.get(name) ?? name);
}

/** Gives other names to those of a client's variables that are called as the planner calls its own. */
export function withoutReservedVariables(document: DocumentNode): PlannableDocument {
  const names = variablesIn(document);
  const renamed = new Map<string, string>();
  for (const name of names) if (isPlanners(name)) renamed.set(name, freeName(name, names));
  if (renamed.size === 0) {
    return { document, variablesOf: (values) => values, messageOf: (message) => message };
  }
  const originals = new Map([...renamed].map(([name, value]) => [value, name]));
  return {
    messageOf: renamingIn(originals),
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
