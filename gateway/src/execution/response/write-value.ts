import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLOutputType,
} from 'graphql';
import { isFields } from '@loopgraph/kit/fields';
import type { TextPieces } from '@loopgraph/kit/text-pieces';
import type { Faults } from './faults.ts';
import { selectsLists } from './selects-lists.ts';
import { compileLeaf, type WriteLeaf } from './write-leaf.ts';
import { writeListOf, writeObjectOf } from './write-frames.ts';
import { compileFieldsOf, writeFields, type FieldsOf } from './write-object.ts';
import {
  addValue,
  type CompileValue,
  type Outcome,
  type TellNull,
  type Writer,
  type WriteValue,
} from './writer.ts';

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
  const tellNull: TellNull = (value, faults, at) => {
    if (!isNull(value)) return;
    faults.add(`Cannot return null for non-nullable ${describe(at, parent, type)}.`, at);
  };
  if (!writer.write) return { ...writer, tellNull };
  return {
    write(value, faults, at, out) {
      const outcome = writer.write(value, faults, at, out);
      if (outcome !== 'null') return outcome;
      tellNull(value, faults, at);
      return 'rises';
    },
  };
}

function writeLeafOf(writeLeaf: WriteLeaf, parent: string, type: GraphQLOutputType): WriteValue {
  return (value, faults, at, out) => {
    if (isNull(value)) return 'null';
    if (writeLeaf(value, out)) return 'written';
    faults.add(`Invalid value found for ${describe(at, parent, type)}.`, at);
    return 'null';
  };
}

/** Writes lists of leaf values. */
function writeLeaves(
  items: readonly unknown[],
  write: WriteValue,
  faults: Faults,
  out: TextPieces,
): Outcome {
  const start = out.length;
  out.add('[');
  for (let index = 0; index < items.length; index++) {
    if (index > 0) out.add(',');
    if (addValue(write, items[index], faults, index, out)) continue;
    out.takeBack(start);
    return 'null';
  }
  out.add(']');
  return 'written';
}

function writeList(item: Writer, parent: string, type: GraphQLOutputType): Writer {
  const tell = (faults: Faults, at: string | number) => {
    faults.add(`Expected a list for ${describe(at, parent, type)}.`, at);
  };
  if (!isLeafType(getNamedType(type)) || !item.write) return writeListOf(item, tell);
  return {
    write(value, faults, at, out) {
      if (isNull(value)) return 'null';
      if (!Array.isArray(value)) {
        tell(faults, at);
        return 'null';
      }
      const before = faults.count;
      const outcome = writeLeaves(value, item.write, faults, out);
      if (faults.count > before) faults.moveBeneath(at, before);
      return outcome;
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
    ? writeObjectOf(fieldsOf, tell)
    : { write: writeObject(fieldsOf, tell) };
};

function writeObject(
  fieldsOf: FieldsOf,
  tell: (faults: Faults, at: string | number) => void,
): WriteValue {
  return (value, faults, at, out) => {
    if (isNull(value)) return 'null';
    const written = isFields(value) ? faults.repeated.textOf(value, fieldsOf) : undefined;
    if (written !== undefined) {
      out.add(written);
      return 'written';
    }
    const fields = isFields(value) ? fieldsOf(value) : undefined;
    if (!isFields(value) || !fields) {
      tell(faults, at);
      return 'null';
    }
    const [start, before] = [out.length, faults.count];
    const outcome = writeFields(value, fields, faults, out);
    // A fault is told at each of its places.
    if (faults.count > before) faults.moveBeneath(at, before);
    else faults.repeated.keep(value, fieldsOf, start, out);
    return outcome;
  };
}
