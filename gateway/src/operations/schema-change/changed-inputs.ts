import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isRequiredInputField,
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { isOfType } from './is-of-type.ts';
import { changedKind } from './type-kind.ts';

/** What a changed schema no longer takes of the values that a type had before, of any depth: a line a change. */
export type ChangedInputs = (type: GraphQLNamedType) => readonly string[];

function lostValues(before: GraphQLEnumType, after: GraphQLEnumType): string[] {
  return before
    .getValues()
    .filter(({ name }) => !after.getValue(name))
    .map(({ name }) => `Expected ${before.name} to keep its value ${name}, but it is gone.`);
}

function changedField(
  owner: string,
  before: GraphQLInputField,
  after: GraphQLInputField | undefined,
  schema: GraphQLSchema,
): string[] {
  const name = `${owner}.${before.name}`;
  const was = String(before.type);
  if (!after) return [`Expected ${name} to stay ${was}, but it is gone.`];
  const is = String(after.type);
  if (!isOfType(schema, was, is)) return [`Expected ${name} to stay ${was}, but it is ${is}.`];
  return !isRequiredInputField(before) && isRequiredInputField(after)
    ? [`Expected ${name} to keep its default, but it has none.`]
    : [];
}

function changedFields(
  before: GraphQLInputObjectType,
  after: GraphQLInputObjectType,
  schema: GraphQLSchema,
): string[] {
  const { name } = before;
  const fields = before.getFields();
  const changed = Object.values(fields).flatMap((field) =>
    changedField(name, field, after.getFields()[field.name], schema),
  );
  const added = Object.values(after.getFields())
    .filter((field) => !(field.name in fields) && isRequiredInputField(field))
    .map((field) => `${field.name}: ${String(field.type)}`)
    .map((field) => `Expected ${name} to need no more than it did, but it needs ${field}.`);
  return [...changed, ...added];
}

/** What types take less of in `after` than before. What is told of a type is looked for once. */
export function changedInputsIn(after: GraphQLSchema): ChangedInputs {
  const found = new Map<GraphQLNamedType, readonly string[]>();

  function changesOf(type: GraphQLNamedType): readonly string[] {
    const now = after.getType(type.name);
    // Where it is used, it is told that this is gone.
    if (!now) return [];
    const kind = changedKind(type, now);
    if (kind !== null) return [kind];
    if (isEnumType(type) && isEnumType(now)) return lostValues(type, now);
    if (isInputObjectType(type) && isInputObjectType(now)) return changedFields(type, now, after);
    return [];
  }

  /** Those of the fields that there still are: of one that is gone, nothing else matters. */
  function typesIn(type: GraphQLNamedType): GraphQLNamedType[] {
    const now = after.getType(type.name);
    if (!isInputObjectType(type) || !isInputObjectType(now)) return [];
    const kept = Object.values(type.getFields()).filter(({ name }) => name in now.getFields());
    return kept.map((field) => getNamedType(field.type));
  }

  function changesWithin(type: GraphQLNamedType): string[] {
    const reached = new Set([type]);
    // What is added on the way is gone through too.
    for (const one of reached) for (const other of typesIn(one)) reached.add(other);
    return [...reached].flatMap(changesOf);
  }

  return (type) => {
    const known = found.get(type) ?? changesWithin(type);
    found.set(type, known);
    return known;
  };
}
