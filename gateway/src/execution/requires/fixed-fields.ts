import { print, type ArgumentNode, type DocumentNode, visit } from 'graphql';

/**
 * A field with the arguments that an @requires gives it, or with the fields beneath it that a context takes: to the planner, a
 * field of its own without arguments.
 */
export interface FixedField {
  /** What the planner knows it by, and its response key. */
  readonly name: string;
  /** What subgraphs know it by. */
  readonly field: string;
  readonly arguments: readonly ArgumentNode[];
}

/** By their names. */
export type FixedFields = ReadonlyMap<string, FixedField>;

/** Gives the field that stands for `field` with the arguments `given`, and `beneath` it where that matters: the same for the same. */
export type FixField = (
  field: string,
  given: FixedField['arguments'],
  beneath?: string,
) => FixedField;

/** As `FixField`, of the type `typeName`. */
export type FixFieldOf = (typeName: string, ...field: Parameters<FixField>) => FixedField;

/** Names fixed fields as no field of `supergraph` is called; `named` has them all. */
export function nameFixedFields(supergraph: DocumentNode): {
  readonly named: FixedFields;
  readonly fix: FixField;
} {
  const taken = new Set<string>();
  visit(supergraph, { FieldDefinition: ({ name }) => void taken.add(name.value) });
  const named = new Map<string, FixedField>();
  const bySignature = new Map<string, FixedField>();

  function freeName(field: string): string {
    for (let index = 0; ; index++) {
      const name = `${field}__requires_${String(index)}`;
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  }

  const fix: FixField = (field, given, beneath = '') => {
    const signature = `${field}(${given.map(print).sort().join()})${beneath}`;
    const known = bySignature.get(signature);
    if (known) return known;
    const fixed = { name: freeName(field), field, arguments: given };
    bySignature.set(signature, fixed);
    named.set(fixed.name, fixed);
    return fixed;
  };

  return { named, fix };
}
