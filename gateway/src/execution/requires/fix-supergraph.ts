import {
  Kind,
  parse,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';
import { requiringOf } from './chained-fields.ts';
import { contextFixer } from './context-fields.ts';
import {
  nameFixedFields,
  type FixedField,
  type FixedFields,
  type FixFieldOf,
} from './fixed-fields.ts';
import { fixRequiredFields, type FixedPlaces } from './required-fields.ts';
import {
  isFieldsType,
  supergraphTypes,
  textArgument,
  type FieldsType,
} from './supergraph-types.ts';

/** A supergraph in which no @requires asks for a field with arguments, and contexts select the same of each field. */
export interface FixedSupergraph {
  readonly document: DocumentNode;
  readonly fields: FixedFields;
  /** What the @requires of `field` in a subgraph asks for with arguments. */
  readonly placesOf: (subgraph: string, typeName: string, field: string) => FixedPlaces;
}

const nothing: FixedPlaces = new Map();

function subgraphNames({ definitions }: DocumentNode): Map<string, string> {
  const graphs = definitions.find(
    (definition) =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();
  return new Map(
    graphs.values?.map(({ name, directives = [] }) => {
      const [graph] = directives.filter((directive) => directive.name.value === 'join__graph');
      return [name.value, (graph && textArgument(graph, 'name')) ?? name.value] as const;
    }),
  );
}

/** As `directive`, with `text` for what it requires. */
function requiring(directive: ConstDirectiveNode, text: string): ConstDirectiveNode {
  const given = directive.arguments?.map((argument) =>
    argument.name.value === 'requires'
      ? { ...argument, value: { kind: Kind.STRING, value: text } as const }
      : argument,
  );
  return { ...directive, arguments: given ?? [] };
}

/** `original` with its arguments fixed: in the same subgraphs, under the same conditions. */
function copyOf(original: FieldDefinitionNode, { name }: FixedField): FieldDefinitionNode {
  const directives = original.directives?.filter((one) => one.name.value === 'join__field') ?? [];
  return {
    kind: original.kind,
    name: { kind: Kind.NAME, value: name },
    type: original.type,
    directives,
  };
}

function takes({ arguments: taken = [] }: FieldDefinitionNode, fixed: FixedField): boolean {
  return fixed.arguments.every(({ name }) => taken.some((one) => one.name.value === name.value));
}

/**
 * Gives each field that some @requires of a supergraph asks for, and that takes arguments, once for each choice of these
 * arguments as a field without arguments beside it; likewise each that requires others in turn, and each of which contexts select
 * different fields beneath it, once for each choice of these. The planner knows required fields by their names alone, so it takes one for the other, and for what the
 * client asks for; of fields with other names it cannot. Undefined where there is none.
 */
export function fixSupergraph(sdl: string): FixedSupergraph | undefined {
  const document = parse(sdl, { noLocation: true });
  const types = supergraphTypes(document);
  const { named, fix } = nameFixedFields(document);
  const requiringHere = requiringOf(document, types);
  const graphs = subgraphNames(document);
  const added = new Map<string, Map<string, FixedField>>();
  const places = new Map<string, FixedPlaces>();
  const keyOf = (...parts: readonly string[]) => JSON.stringify(parts);

  const fixIn: FixFieldOf = (typeName, ...field) => {
    const fixed = fix(...field);
    for (const name of types.relatives(typeName)) {
      const original = types.fieldOf(name, fixed.field);
      if (!original || !takes(original, fixed)) continue;
      const ofType = added.get(name) ?? new Map<string, FixedField>();
      added.set(name, ofType.set(fixed.name, fixed));
    }
    return fixed;
  };
  const fixContexts = contextFixer(document, types, fixIn);

  function fixedField(typeName: string, field: FieldDefinitionNode): FieldDefinitionNode {
    const directives = field.directives?.map((directive) => {
      if (directive.name.value !== 'join__field') return directive;
      const inContext = fixContexts(directive);
      const required = textArgument(directive, 'requires');
      if (required === undefined) return inContext;
      const fixed = fixRequiredFields(types, typeName, required, {
        fix: fixIn,
        requiring: requiringHere,
      });
      const graph = textArgument(directive, 'graph') ?? '';
      places.set(keyOf(graphs.get(graph) ?? graph, typeName, field.name.value), fixed.places);
      return requiring(inContext, fixed.text);
    });
    return { ...field, directives: directives ?? [] };
  }

  function withCopies<Type extends FieldsType>(type: Type): Type {
    const fields = type.fields ?? [];
    const copies = [...(added.get(type.name.value)?.values() ?? [])].flatMap((fixed) =>
      fields.filter(({ name }) => name.value === fixed.field).map((one) => copyOf(one, fixed)),
    );
    return { ...type, fields: [...fields, ...copies] };
  }

  const definitions = document.definitions
    .map((definition) =>
      isFieldsType(definition)
        ? {
            ...definition,
            fields: (definition.fields ?? []).map((one) => fixedField(definition.name.value, one)),
          }
        : definition,
    )
    .map((definition) => (isFieldsType(definition) ? withCopies(definition) : definition));
  if (named.size === 0) return undefined;
  return {
    document: { ...document, definitions },
    fields: named,
    placesOf: (...coordinate) => places.get(keyOf(...coordinate)) ?? nothing,
  };
}
