import {
  isCompositeType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  TypeNameMetaFieldDef,
  type FieldNode,
  type GraphQLCompositeType,
  type SelectionSetNode,
} from 'graphql';
import { ownValue, type Fields } from '@loopgraph/kit/fields';
import { responseKey } from '@loopgraph/kit/response-key';
import { applies, collectFields, type Selecting } from '@loopgraph/kit/executor/collect-fields';
import type { TextPieces } from '@loopgraph/kit/text-pieces';
import type { Faults } from './faults.ts';
import {
  addValue,
  type CompileValue,
  type FieldWriter,
  type Outcome,
  type Writer,
} from './writer.ts';

/** The writers of the fields of an object; undefined for what is none that the schema knows. */
export type FieldsOf = (object: Fields) => readonly FieldWriter[] | undefined;

/** The selection sets beneath nodes of one response key. */
function selectionSetsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

function writeTypename(type: GraphQLCompositeType): Writer {
  if (isObjectType(type)) {
    const text = JSON.stringify(type.name);
    return {
      write(_value, _faults, _at, out) {
        out.add(text);
        return 'written';
      },
    };
  }
  // An object of which only an interface is known cannot be told to the client.
  const message = `Cannot return null for non-nullable field ${type.name}.__typename.`;
  return {
    write(_value, faults, at) {
      faults.add(message, at);
      return 'rises';
    },
  };
}

function compileField(
  selecting: Selecting,
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  compileValue: CompileValue,
): Writer {
  const name = nodes[0]?.name.value ?? '';
  if (name === TypeNameMetaFieldDef.name) return writeTypename(type);
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const field = fields[name];
  if (!field) throw new Error(`Expected type "${type.name}" to have a field "${name}".`);
  const writer = compileValue(selecting, field.type, selectionSetsOf(nodes), type.name);
  return nodes.every((node) => selecting.hidden?.has(node)) ? hiding(writer) : writer;
}

function hiding(writer: Writer): Writer {
  if (writer.write) {
    return { write: (_value, faults, at, out) => writer.write(null, faults, at, out) };
  }
  return { ...writer, open: (_value, faults, at, frame) => writer.open(null, faults, at, frame) };
}

/** The writers of `fields` of an object of `type`; `special` may give that of a field that no type has. */
export function compileFields(
  selecting: Selecting,
  type: GraphQLCompositeType,
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  compileValue: CompileValue,
  special?: (nodes: readonly FieldNode[]) => Writer | undefined,
): FieldWriter[] {
  return [...fields].map(([key, nodes], index) => {
    const [source = key] = nodes.map(selecting.keyOf ?? responseKey);
    return {
      key,
      source,
      isInherited: source in Object.prototype,
      prefix: Buffer.from(`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`),
      writer: special?.(nodes) ?? compileField(selecting, type, nodes, compileValue),
    };
  });
}

export function valueOf(object: Fields, { source, isInherited }: FieldWriter): unknown {
  return isInherited ? ownValue(object, source) : object[source];
}

/** Writes the fields of one object that holds no lists of objects. */
export function writeFields(
  object: Fields,
  fields: readonly FieldWriter[],
  faults: Faults,
  out: TextPieces,
): Outcome {
  const start = out.length;
  for (const field of fields) {
    const { key, prefix, writer } = field;
    if (!writer.write) throw new Error(`Expected "${key}" to hold no list of objects.`);
    out.addBytes(prefix);
    if (addValue(writer.write, valueOf(object, field), faults, key, out)) continue;
    out.takeBack(start);
    return 'null';
  }
  out.add(fields.length === 0 ? '{}' : '}');
  return 'written';
}

/** The fields of objects of `type`, each by the type that its __typename says it is. */
export function compileFieldsOf(
  selecting: Selecting,
  type: GraphQLCompositeType,
  selectionSets: readonly SelectionSetNode[],
  compileValue: CompileValue,
): FieldsOf {
  const byTypename = new Map<unknown, readonly FieldWriter[] | undefined>();
  const isSchemas = isIntrospectionType(type);
  // Late, for most objects that may be at a place never are.
  return (object) => {
    // A client may call any field of the schema itself by that key.
    const typename = isSchemas ? undefined : (object['__typename'] ?? undefined);
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
}
