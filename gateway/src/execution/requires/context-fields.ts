import {
  Kind,
  parse,
  print,
  type ConstDirectiveNode,
  type ConstObjectFieldNode,
  type ConstObjectValueNode,
  type DocumentNode,
  type FieldNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { FixFieldOf } from './fixed-fields.ts';
import { isFieldsType, textArgument, type SupergraphTypes } from './supergraph-types.ts';

/**
 * What a field set (https://specs.apollo.dev/join/v0.5/#FieldSet) selects, with or without braces around it; undefined where
 * that is nothing.
 */
function selectionOf(text: string): SelectionSetNode | undefined {
  const inBraces = text.trimStart().startsWith('{') ? text : `{ ${text} }`;
  const [definition] = parse(inBraces, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
}

function* fieldsIn({ selections }: SelectionSetNode): Generator<FieldNode> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) yield selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) yield* fieldsIn(selection.selectionSet);
  }
}

const argumentName = 'contextArguments';

/** The choices of a @join__field that stand for arguments with @fromContext. */
function contextArguments({ arguments: given = [] }: ConstDirectiveNode): ConstObjectValueNode[] {
  const value = given.find(({ name }) => name.value === argumentName)?.value;
  const values = value?.kind === Kind.LIST ? value.values : [];
  return values.filter((one) => one.kind === Kind.OBJECT);
}

function textIn({ fields }: ConstObjectValueNode, name: string): string {
  const value = fields.find((field) => field.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}

/** Whether a field, by its name, is selected with these fields beneath it somewhere, and with others elsewhere. */
type IsDivided = (field: FieldNode) => boolean;

/** Looks through all that fields take from contexts or require. */
function dividedFields({ definitions }: DocumentNode): IsDivided {
  const beneath = new Map<string, Set<string>>();
  const joined = definitions
    .filter(isFieldsType)
    .flatMap(({ fields = [] }) => fields)
    .flatMap(({ directives = [] }) => directives)
    .filter(({ name }) => name.value === 'join__field');
  const texts = joined.flatMap((directive) => [
    textArgument(directive, 'requires') ?? '',
    ...contextArguments(directive).map((argument) => textIn(argument, 'selection')),
  ]);
  for (const text of texts.filter((one) => one.trim() !== '')) {
    const set = selectionOf(text);
    for (const { name, selectionSet } of set ? fieldsIn(set) : []) {
      if (!selectionSet) continue;
      const known = beneath.get(name.value) ?? new Set();
      beneath.set(name.value, known.add(print(selectionSet)));
    }
  }
  return ({ name, selectionSet }) =>
    selectionSet !== undefined && (beneath.get(name.value)?.size ?? 0) > 1;
}

/** The names of the types with each context. */
function contextTypes({ definitions }: DocumentNode): Map<string, string[]> {
  const types = new Map<string, string[]>();
  for (const definition of definitions) {
    if (!isFieldsType(definition) && definition.kind !== Kind.UNION_TYPE_DEFINITION) continue;
    for (const directive of definition.directives ?? []) {
      const context = directive.name.value === 'context' && textArgument(directive, 'name');
      if (typeof context !== 'string') continue;
      types.set(context, [...(types.get(context) ?? []), definition.name.value]);
    }
  }
  return types;
}

function withSelection(argument: ConstObjectValueNode, text: string): ConstObjectValueNode {
  const fields = argument.fields.map((field): ConstObjectFieldNode =>
    field.name.value === 'selection'
      ? { ...field, value: { kind: Kind.STRING, value: text } }
      : field,
  );
  return { ...argument, fields };
}

/**
 * Makes what gives a @join__field, for each field with fields beneath it that its arguments take from a context, one of its own
 * where others select other fields beneath. The planner would keep what the first selects of them, and forget the others.
 */
export function contextFixer(
  document: DocumentNode,
  types: SupergraphTypes,
  fix: FixFieldOf,
): (directive: ConstDirectiveNode) => ConstDirectiveNode {
  const isDivided = dividedFields(document);
  const typesOf = contextTypes(document);

  function fixed(parents: readonly string[], selection: SelectionNode): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      const beneath = condition === undefined ? parents : [condition];
      return { ...selection, selectionSet: fixedIn(beneath, selection.selectionSet) };
    }
    if (!isDivided(selection)) return selection;
    const { name, selectionSet, arguments: given = [] } = selection;
    const known = parents.filter((parent) => types.fieldOf(parent, name.value));
    const beneath = selectionSet && print(selectionSet);
    const [field] = known.map((parent) => fix(parent, name.value, given, beneath));
    if (!field) return selection;
    return { ...selection, name: { kind: Kind.NAME, value: field.name }, arguments: [] };
  }
  function fixedIn(parents: readonly string[], set: SelectionSetNode): SelectionSetNode {
    return { ...set, selections: set.selections.map((one) => fixed(parents, one)) };
  }
  function fixedArgument(argument: ConstObjectValueNode): ConstObjectValueNode {
    const set = selectionOf(textIn(argument, 'selection'));
    const parents = typesOf.get(textIn(argument, 'context')) ?? [];
    if (!set || ![...fieldsIn(set)].some(isDivided)) return argument;
    return withSelection(argument, print(fixedIn(parents, set)));
  }

  return (directive) => {
    const fixedArguments = contextArguments(directive).map(fixedArgument);
    if (fixedArguments.length === 0) return directive;
    const given = directive.arguments?.map((one) =>
      one.name.value === argumentName
        ? { ...one, value: { kind: Kind.LIST, values: fixedArguments } as const }
        : one,
    );
    return { ...directive, arguments: given ?? [] };
  };
}
