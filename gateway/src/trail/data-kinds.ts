import { personalDataKinds, type PersonalDataKind } from '@loopgraph/kit/personal-data';
import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { impersonalTypes, kindsOfPersonalTypes } from './field-kinds.ts';

interface KindsOfType {
  /** Of reaching the type. */
  readonly base: PersonalDataKind;
  readonly ofField: ReadonlyMap<string, PersonalDataKind>;
}

const personalTypes = new Map<string, KindsOfType>(
  Object.entries(kindsOfPersonalTypes).map(([type, kinds]) => {
    const entries = Object.entries(kinds) as [PersonalDataKind, string][];
    const ofField = entries.flatMap(([kind, fields]) =>
      fields.split(' ').map((field) => [field, kind] as const),
    );
    return [type, { base: entries[0]?.[0] ?? 'UNCLASSIFIED', ofField: new Map(ofField) }];
  }),
);
const unclassified: KindsOfType = { base: 'UNCLASSIFIED', ofField: new Map() };

/** A page of things, and a place on it, are what the things are. */
const pages = /(?:Connection|Edge)$/;

/** What reaching an object type tells; null where it is about no person. A type that nobody classified counts as personal. */
export function kindsOfType(name: string): KindsOfType | null {
  const type = name.replace(pages, '');
  const known = personalTypes.get(type);
  if (known) return known;
  return impersonalTypes.has(type) || type.startsWith('__') ? null : unclassified;
}

const known = new WeakMap<OperationDefinitionNode, readonly PersonalDataKind[]>();

/**
 * The kinds of personal data that an operation asks for, in the order of the catalogue; none where it asks for none. `@skip`
 * and `@include` count as if the field stayed. Worked out once an operation: documents are parsed once and cached.
 */
export function dataKindsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly PersonalDataKind[] {
  let kinds = known.get(operation);
  if (!kinds) {
    const found = collect(schema, document, operation);
    kinds = personalDataKinds.filter((kind) => found.has(kind));
    known.set(operation, kinds);
  }
  return kinds;
}

function collect(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Set<PersonalDataKind> {
  const kinds = new Set<PersonalDataKind>();
  const spread = new Set<string>();

  function reach(type: GraphQLNamedType): void {
    const objects = isAbstractType(type)
      ? schema.getPossibleTypes(type)
      : isObjectType(type)
        ? [type]
        : [];
    for (const { name } of objects) {
      const ofType = kindsOfType(name);
      if (ofType) kinds.add(ofType.base);
    }
  }

  function select(set: SelectionSetNode, type: GraphQLNamedType): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const hasFields = isObjectType(type) || isInterfaceType(type);
        const field = hasFields ? type.getFields()[selection.name.value] : undefined;
        if (!field) continue;
        const kind = kindsOfType(type.name)?.ofField.get(field.name);
        if (kind) kinds.add(kind);
        const result = getNamedType(field.type);
        reach(result);
        if (selection.selectionSet) select(selection.selectionSet, result);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        narrow(selection.selectionSet, selection.typeCondition?.name.value, type);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        for (const definition of document.definitions) {
          const isIt =
            definition.kind === Kind.FRAGMENT_DEFINITION &&
            definition.name.value === selection.name.value;
          if (isIt) narrow(definition.selectionSet, definition.typeCondition.name.value, type);
        }
      }
    }
  }

  function narrow(set: SelectionSetNode, condition: string | undefined, type: GraphQLNamedType) {
    select(set, (condition === undefined ? undefined : schema.getType(condition)) ?? type);
  }

  const root = schema.getRootType(operation.operation);
  if (root) select(operation.selectionSet, root);
  return kinds;
}
