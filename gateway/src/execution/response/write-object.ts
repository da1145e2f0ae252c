import {
  isCompositeType,
  isInterfaceType,
  isObjectType,
  TypeNameMetaFieldDef,
  type FieldNode,
  type GraphQLCompositeType,
  type SelectionSetNode,
} from 'graphql';
import { isFields, ownValue, type Fields } from '../fields.ts';
import { applies, collectFields, type Selecting } from './collect-fields.ts';
import type { Faults } from './faults.ts';
import { quote } from './json-text.ts';
import { nullText, type CompileValue, type WriteValue } from './writer.ts';

/** One field of the objects of one type. */
export interface FieldWriter {
  readonly key: string;
  /** Its key as JSON, with what stands between it and the field before. */
  readonly prefix: string;
  readonly write: WriteValue;
}

const inherited = (key: string) => key in Object.prototype;

/** The selection sets beneath nodes of one response key. */
function selectionSetsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

function writeTypename(type: GraphQLCompositeType): WriteValue {
  // An object of which only an interface is known cannot be told to the client.
  const text = isObjectType(type) ? quote(type.name) : undefined;
  return () => text;
}

function compileField(
  selecting: Selecting,
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  compileValue: CompileValue,
): WriteValue {
  const name = nodes[0]?.name.value ?? '';
  if (name === TypeNameMetaFieldDef.name) return writeTypename(type);
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const field = fields[name];
  if (!field) throw new Error(`Expected type "${type.name}" to have a field "${name}".`);
  const write = compileValue(selecting, field.type, selectionSetsOf(nodes), type.name);
  const isHidden = nodes.every((node) => selecting.hidden?.has(node));
  return isHidden ? (_value, faults, at) => write(null, faults, at) : write;
}

/** The writers of `fields` of an object of `type`; `special` may give that of a field that no type has. */
export function compileFields(
  selecting: Selecting,
  type: GraphQLCompositeType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  compileValue: CompileValue,
  special?: (nodes: readonly FieldNode[]) => WriteValue | undefined,
): FieldWriter[] {
  return [...fields].map(([key, nodes], index) => ({
    key,
    prefix: `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`,
    write: special?.(nodes) ?? compileField(selecting, type, nodes, compileValue),
  }));
}

/** Writes the fields of one object; gives the text of null where one of them cannot be. */
export function writeFields(
  object: Fields,
  fields: readonly FieldWriter[],
  faults: Faults,
): string {
  let text = '';
  for (const { key, prefix, write } of fields) {
    const value = write(inherited(key) ? ownValue(object, key) : object[key], faults, key);
    if (value === undefined) return nullText;
    text += prefix + value;
  }
  return text === '' ? '{}' : `${text}}`;
}

/**
 * Writes objects of `type`, each as the type that its __typename says it is; gives undefined for what is none that the
 * schema knows. What is null inside may make it null.
 */
export function compileObject(
  selecting: Selecting,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  compileValue: CompileValue,
): (value: unknown, faults: Faults) => string | undefined {
  const byTypename = new Map<unknown, readonly FieldWriter[] | undefined>();
  // Late, for most objects that may be at a place never are.
  const fieldsOf = (typename: unknown): readonly FieldWriter[] | undefined => {
    if (byTypename.has(typename)) return byTypename.get(typename);
    const actual = typeof typename === 'string' ? selecting.schema.getType(typename) : type;
    const fields =
      isCompositeType(actual) && applies(selecting, type.name, actual)
        ? compileFields(
            selecting,
            actual,
            collectFields(selecting, actual, selectionSets),
            compileValue,
          )
        : undefined;
    // What no subgraph should send is not kept: there is no end of it.
    if (fields) byTypename.set(typename, fields);
    return fields;
  };
  return (value, faults) => {
    const fields = isFields(value) ? fieldsOf(value['__typename'] ?? undefined) : undefined;
    return isFields(value) && fields ? writeFields(value, fields, faults) : undefined;
  };
}
