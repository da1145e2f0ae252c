import { isFields, type Fields } from '@loopgraph/kit/fields';
import { isLate } from '@loopgraph/kit/pace';
import type { TextPieces } from '@loopgraph/kit/text-pieces';
import type { Faults } from './faults.ts';
import { Frame } from './frame.ts';
import { valueOf, type FieldsOf } from './write-object.ts';
import { addValue, nullText, type FieldWriter, type FrameWriter, type Writer } from './writer.ts';

/** Adds that a value is not what its type says. */
type Tell = (faults: Faults, at: string | number) => void;

/** Writes lists of objects, or of such lists. */
export function writeListOf(item: Writer, tell: Tell): FrameWriter {
  return {
    open(value, faults, at, frame) {
      if (value === null || value === undefined) return false;
      const isList = Array.isArray(value);
      if (isList) frame.ofList(value, item);
      else tell(faults, at);
      return isList;
    },
  };
}

/** Writes objects that hold lists of objects. */
export function writeObjectOf(fieldsOf: FieldsOf, tell: Tell): FrameWriter {
  return {
    open(value, faults, at, frame) {
      if (value === null || value === undefined) return false;
      const fields = isFields(value) ? fieldsOf(value) : undefined;
      if (!isFields(value) || !fields) {
        tell(faults, at);
        return false;
      }
      frame.ofObject(value, fields);
      return true;
    },
  };
}

/** The frames of what is being written, each within the one before; those that are left are used again. */
class Frames {
  readonly #faults: Faults;
  readonly #out: TextPieces;
  readonly #frames = [new Frame()];
  #depth = 0;
  /** Whether null rose from the outermost. */
  isNull = false;

  constructor(object: Fields, fields: readonly FieldWriter[], faults: Faults, out: TextPieces) {
    this.#faults = faults;
    this.#out = out;
    this.#frames[0]?.ofObject(object, fields);
  }

  /** The innermost. */
  get top(): Frame | undefined {
    return this.#frames[this.#depth];
  }

  /** Writes the next item of a list, or of an object the fields up to one that has a frame. */
  advance(frame: Frame): void {
    if (frame.item) this.#advanceList(frame, frame.item);
    else this.#advanceObject(frame);
  }

  #advanceList(frame: Frame, item: Writer): void {
    const { items, index } = frame;
    if (index === items.length) {
      this.#out.add(index === 0 ? '[]' : ']');
      this.#leave(frame);
      return;
    }
    frame.index++;
    this.#out.add(index === 0 ? '[' : ',');
    this.#write(item, items[index], index);
  }

  #advanceObject(frame: Frame): void {
    const { object, fields } = frame;
    while (frame.index < fields.length) {
      const field = fields[frame.index++];
      if (!field) continue;
      this.#out.addBytes(field.prefix);
      this.#write(field.writer, valueOf(object, field), field.key);
      if (this.top !== frame) return;
    }
    this.#out.add(fields.length === 0 ? '{}' : '}');
    this.#leave(frame);
  }

  #write(writer: Writer, value: unknown, at: string | number): void {
    if (writer.write) {
      if (!addValue(writer.write, value, this.#faults, at, this.#out)) this.#rise();
      return;
    }
    const { tellNull } = writer;
    const frame = (this.#frames[this.#depth + 1] ??= new Frame());
    if (writer.open(value, this.#faults, at, frame)) {
      frame.at = at;
      frame.start = this.#out.length;
      frame.faultsBefore = this.#faults.count;
      frame.isNonNull = tellNull !== undefined;
      this.#depth++;
    } else if (tellNull) {
      tellNull(value, this.#faults, at);
      this.#rise();
    } else this.#out.add(nullText);
  }

  #leave({ at, faultsBefore }: Frame): void {
    this.#depth--;
    if (this.#depth < 0) return;
    if (this.#faults.count > faultsBefore) this.#faults.moveBeneath(at, faultsBefore);
  }

  /** Takes back the frames from which null rises; the last of them is null. */
  #rise(): void {
    for (let frame = this.top; frame; frame = this.top) {
      this.#out.takeBack(frame.start);
      this.#leave(frame);
      if (frame.isNonNull) continue;
      if (this.#depth < 0) this.isNull = true;
      else this.#out.add(nullText);
      return;
    }
  }
}

/** Writes the fields of an object that may hold lists of objects, and yields where `isLate`; false where it is null. */
export function* writeInFrames(
  object: Fields,
  fields: readonly FieldWriter[],
  faults: Faults,
  out: TextPieces,
): Generator<undefined, boolean, undefined> {
  const frames = new Frames(object, fields, faults, out);
  for (let frame = frames.top; frame; frame = frames.top) {
    if (frame.index < frame.items.length && isLate()) yield;
    frames.advance(frame);
  }
  return !frames.isNull;
}
