import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type ValueNode,
} from 'graphql';
import type { Rule } from './rule.ts';

/** The values of an operation's variables; undefined before they are known. */
export type Variables = Readonly<Record<string, unknown>> | undefined;

/** Tells which inputs take part in rules: values of arguments by what they use, however deep. */
export interface RevealingInputs {
  /** Whether some value of `type` is under a rule. */
  readonly matters: (type: GraphQLInputType) => boolean;
  /** The rules of what a value from `variables`, or a default of the schema, uses. */
  readonly ofValue: (type: GraphQLInputType, value: unknown) => readonly Rule[];
  /** The rules of what a value in an operation uses; without `variables`, of that which does not depend on them. */
  readonly ofNode: (
    type: GraphQLInputType,
    node: ValueNode,
    variables: Variables,
  ) => readonly Rule[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function nullable(type: GraphQLInputType): GraphQLInputType {
  return isNonNullType(type) ? type.ofType : type;
}

/** `ofInput` tells the rules of arguments, input fields and enum values by their coordinates. */
export function revealingInputs(ofInput: (coordinate: string) => readonly Rule[]): RevealingInputs {
  const known = new Map<GraphQLNamedInputType, boolean>();

  function reveals(type: GraphQLNamedInputType, visited: Set<GraphQLNamedInputType>): boolean {
    if (visited.has(type)) return false;
    visited.add(type);
    const parts = isEnumType(type)
      ? type.getValues()
      : isInputObjectType(type)
        ? Object.values(type.getFields())
        : [];
    return parts.some(
      (part) =>
        ofInput(`${type.name}.${part.name}`).length > 0 ||
        ('type' in part && reveals(getNamedType(part.type), visited)),
    );
  }

  function matters(type: GraphQLInputType): boolean {
    const named = getNamedType(type);
    const found = known.get(named) ?? reveals(named, new Set());
    known.set(named, found);
    return found;
  }

  /** What is used of an input object, where `rulesOf` tells it of a field's value; null uses nothing. */
  function ofFields(
    typename: string,
    fields: readonly GraphQLInputField[],
    rulesOf: (field: GraphQLInputField) => readonly Rule[] | undefined,
  ): Rule[] {
    return fields.flatMap((field) => {
      const beneath = rulesOf(field);
      return beneath ? [...ofInput(`${typename}.${field.name}`), ...beneath] : [];
    });
  }

  function ofValue(given: GraphQLInputType, value: unknown): readonly Rule[] {
    const type = nullable(given);
    if (value === null || value === undefined || !matters(type)) return [];
    if (isListType(type)) {
      return (Array.isArray(value) ? value : [value]).flatMap((item) => ofValue(type.ofType, item));
    }
    if (isEnumType(type)) {
      return typeof value === 'string' ? ofInput(`${type.name}.${value}`) : [];
    }
    if (!isInputObjectType(type) || !isObject(value)) return [];
    return ofFields(type.name, Object.values(type.getFields()), (field) => {
      const item = value[field.name];
      return item === null || item === undefined ? undefined : ofValue(field.type, item);
    });
  }

  function ofNode(given: GraphQLInputType, node: ValueNode, variables: Variables): readonly Rule[] {
    const type = nullable(given);
    if (node.kind === Kind.NULL) return [];
    if (node.kind === Kind.VARIABLE) return ofValue(type, variables?.[node.name.value]);
    if (isListType(type)) {
      const items = node.kind === Kind.LIST ? node.values : [node];
      return items.flatMap((item) => ofNode(type.ofType, item, variables));
    }
    if (node.kind === Kind.ENUM && isEnumType(type)) return ofInput(`${type.name}.${node.value}`);
    if (!isInputObjectType(type) || node.kind !== Kind.OBJECT) return [];
    const nodes = new Map(node.fields.map(({ name, value }) => [name.value, value]));
    return ofFields(type.name, Object.values(type.getFields()), (field) => {
      const value = nodes.get(field.name);
      const state = value ? stateOf(value, variables) : 'absent';
      if (value && state === 'given') return ofNode(field.type, value, variables);
      const isDefault = state === 'absent' && field.defaultValue !== undefined;
      return isDefault ? ofValue(field.type, field.defaultValue) : undefined;
    });
  }

  return { matters, ofValue, ofNode };
}

/** Whether `node` gives a value, gives null, or gives nothing, as a variable without a value does. */
export function stateOf(node: ValueNode, variables: Variables): 'given' | 'null' | 'absent' {
  if (node.kind === Kind.NULL) return 'null';
  if (node.kind !== Kind.VARIABLE) return 'given';
  const value = variables?.[node.name.value];
  if (value === undefined) return 'absent';
  return value === null ? 'null' : 'given';
}
