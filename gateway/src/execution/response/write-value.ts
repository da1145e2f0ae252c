import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLOutputType,
} from 'graphql';
import { isFields } from '@loopgraph/kit/fields';
import type { Faults } from './faults.ts';
import { selectsLists } from './selects-lists.ts';
import { compileLeaf, type WriteLeaf } from './write-leaf.ts';
import { compileFieldsOf, writeLeanFields, type FieldsOf } from './write-object.ts';
import { writeListOf, writeObjectRows } from './write-rows.ts';
import { nullText, type CompileValue, type Writer, type WriteValue } from './writer.ts';

/** Tells a reader where it is: a field by the type that has it, an item by its own type. */
function describe(at: string | number, parent: string, type: GraphQLOutputType): string {
  return typeof at === 'string'
    ? `field ${parent}.${at}`
    : `array element of type ${String(type)} at index ${String(at)}`;
}

function isNull(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function writeNonNull(writer: Writer, parent: string, type: GraphQLOutputType): Writer {
  const tell = (value: unknown, faults: Faults, at: string | number) => {
    if (!isNull(value)) return;
    faults.add(`Cannot return null for non-nullable ${describe(at, parent, type)}.`, at);
  };
  if (writer.write) {
    return {
      write(value, faults, at) {
        const text = writer.write(value, faults, at);
        if (text !== nullText) return text;
        tell(value, faults, at);
        return undefined;
      },
    };
  }
  return {
    *writeRows(value, faults, at, out) {
      const outcome = yield* writer.writeRows(value, faults, at, out);
      if (outcome !== 'null') return outcome;
      tell(value, faults, at);
      return 'rises';
    },
  };
}

function writeLeafOf(writeLeaf: WriteLeaf, parent: string, type: GraphQLOutputType): WriteValue {
  return (value, faults, at) => {
    if (isNull(value)) return nullText;
    const text = writeLeaf(value);
    if (text !== undefined) return text;
    faults.add(`Invalid value found for ${describe(at, parent, type)}.`, at);
    return nullText;
  };
}

/** Writes lists of leaf values. */
function writeLeaves(items: readonly unknown[], write: WriteValue, faults: Faults): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    const item = write(items[index], faults, index);
    if (item === undefined) return nullText;
    text += index === 0 ? item : `,${item}`;
  }
  return `${text}]`;
}

function writeList(item: Writer, parent: string, type: GraphQLOutputType): Writer {
  const tell = (faults: Faults, at: string | number) => {
    faults.add(`Expected a list for ${describe(at, parent, type)}.`, at);
  };
  if (!isLeafType(getNamedType(type)) || !item.write) return writeListOf(item, tell);
  return {
    write(value, faults, at) {
      if (isNull(value)) return nullText;
      if (!Array.isArray(value)) {
        tell(faults, at);
        return nullText;
      }
      const before = faults.count;
      const text = writeLeaves(value, item.write, faults);
      if (faults.count > before) faults.moveBeneath(at, before);
      return text;
    },
  };
}

export const compileValue: CompileValue = (selecting, type, selectionSets, parent) => {
  if (isNonNullType(type)) {
    const writer = compileValue(selecting, type.ofType, selectionSets, parent);
    return writeNonNull(writer, parent, type.ofType);
  }
  if (isListType(type)) {
    return writeList(compileValue(selecting, type.ofType, selectionSets, parent), parent, type);
  }
  if (isLeafType(type)) return { write: writeLeafOf(compileLeaf(type), parent, type) };
  const tell = (faults: Faults, at: string | number) => {
    faults.add(`Invalid __typename found for object at ${describe(at, parent, type)}.`, at);
  };
  const fieldsOf = compileFieldsOf(selecting, type, selectionSets, compileValue);
  return selectsLists(selecting, type, selectionSets)
    ? writeObjectRows(fieldsOf, tell)
    : { write: writeObject(fieldsOf, tell) };
};

function writeObject(
  fieldsOf: FieldsOf,
  tell: (faults: Faults, at: string | number) => void,
): WriteValue {
  return (value, faults, at) => {
    if (isNull(value)) return nullText;
    const before = faults.count;
    const written = isFields(value) ? faults.repeated.textOf(value, fieldsOf) : undefined;
    if (written !== undefined) return written;
    const fields = isFields(value) ? fieldsOf(value) : undefined;
    if (!isFields(value) || !fields) {
      tell(faults, at);
      return nullText;
    }
    const text = writeLeanFields(value, fields, faults);
    // A fault is told at each of its places.
    if (faults.count > before) faults.moveBeneath(at, before);
    else faults.repeated.keep(value, fieldsOf, text);
    return text;
  };
}
