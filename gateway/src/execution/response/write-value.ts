import { isLeafType, isListType, isNonNullType, type GraphQLOutputType } from 'graphql';
import type { Faults } from './faults.ts';
import { compileLeaf } from './write-leaf.ts';
import { compileObject } from './write-object.ts';
import { nullText, type CompileValue, type WriteValue } from './writer.ts';

/** Tells a reader where it is: a field by the type that has it, an item by its own type. */
function describe(at: string | number, parent: string, type: GraphQLOutputType): string {
  return typeof at === 'string'
    ? `field ${parent}.${at}`
    : `array element of type ${String(type)} at index ${String(at)}`;
}

export const compileValue: CompileValue = (selecting, type, selectionSets, parent) => {
  if (isNonNullType(type)) {
    const writeNullable = compileValue(selecting, type.ofType, selectionSets, parent);
    return (value, faults, at) => {
      const text = writeNullable(value, faults, at);
      if (text !== nullText) return text;
      if (value === null || value === undefined) {
        const place = describe(at, parent, type.ofType);
        faults.add(`Cannot return null for non-nullable ${place}.`, at);
      }
      return undefined;
    };
  }
  if (isListType(type)) {
    const writeItem = compileValue(selecting, type.ofType, selectionSets, parent);
    return (value, faults, at) => {
      if (value === null || value === undefined) return nullText;
      if (Array.isArray(value)) return writeList(value, writeItem, faults, at);
      faults.add(`Expected a list for ${describe(at, parent, type)}.`, at);
      return nullText;
    };
  }
  if (isLeafType(type)) {
    const writeLeaf = compileLeaf(type);
    return (value, faults, at) => {
      if (value === null || value === undefined) return nullText;
      const text = writeLeaf(value);
      if (text !== undefined) return text;
      faults.add(`Invalid value found for ${describe(at, parent, type)}.`, at);
      return nullText;
    };
  }
  const writeObject = compileObject(selecting, type, selectionSets, compileValue);
  return (value, faults, at) => {
    if (value === null || value === undefined) return nullText;
    const before = faults.count;
    const text = writeObject(value, faults);
    if (text === undefined) {
      faults.add(`Invalid __typename found for object at ${describe(at, parent, type)}.`, at);
      return nullText;
    }
    if (faults.count > before) faults.moveBeneath(at, before);
    return text;
  };
};

function writeList(
  items: readonly unknown[],
  writeItem: WriteValue,
  faults: Faults,
  at: string | number,
): string {
  const before = faults.count;
  let text = '[';
  let isNull = false;
  for (let index = 0; index < items.length && !isNull; index++) {
    const item = writeItem(items[index], faults, index);
    if (item === undefined) isNull = true;
    else text += index === 0 ? item : `,${item}`;
  }
  if (faults.count > before) faults.moveBeneath(at, before);
  return isNull ? nullText : `${text}]`;
}
