import { isLate } from '@loopgraph/kit/pace';
import { isFields } from '@loopgraph/kit/fields';
import type { TextPieces } from '@loopgraph/kit/text-pieces';
import type { Faults } from './faults.ts';
import { writeFieldRows, type FieldsOf } from './write-object.ts';
import { addRows, addValue, type Outcome, type Writer } from './writer.ts';

/** Adds that a value is not what its type says. */
type Tell = (faults: Faults, at: string | number) => void;

function* writeItems(
  items: readonly unknown[],
  item: Writer,
  faults: Faults,
  out: TextPieces,
): Generator<undefined, Outcome, undefined> {
  const mark = out.mark();
  out.add('[');
  for (let index = 0; index < items.length; index++) {
    if (isLate()) yield;
    if (index > 0) out.add(',');
    const value = items[index];
    const isAdded = item.write
      ? addValue(item.write, value, faults, index, out)
      : yield* addRows(item.writeRows, value, faults, index, out);
    if (isAdded) continue;
    out.takeBack(mark);
    return 'null';
  }
  out.add(']');
  return 'written';
}

/** Writes lists of objects, or of such lists. */
export function writeListOf(item: Writer, tell: Tell): Writer {
  return {
    *writeRows(value, faults, at, out) {
      if (value === null || value === undefined) return 'null';
      if (!Array.isArray(value)) {
        tell(faults, at);
        return 'null';
      }
      const before = faults.count;
      const outcome = yield* writeItems(value, item, faults, out);
      if (faults.count > before) faults.moveBeneath(at, before);
      return outcome;
    },
  };
}

/** Writes objects that hold lists of objects. */
export function writeObjectRows(fieldsOf: FieldsOf, tell: Tell): Writer {
  return {
    *writeRows(value, faults, at, out) {
      if (value === null || value === undefined) return 'null';
      const before = faults.count;
      const fields = isFields(value) ? fieldsOf(value) : undefined;
      if (!isFields(value) || !fields) {
        tell(faults, at);
        return 'null';
      }
      const outcome = yield* writeFieldRows(value, fields, faults, out);
      if (faults.count > before) faults.moveBeneath(at, before);
      return outcome;
    },
  };
}
