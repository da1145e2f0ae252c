import type { Fields } from '@loopgraph/kit/fields';
import type { FieldWriter, OpenedFrame, Writer } from './writer.ts';

const noFields: readonly FieldWriter[] = [];
const noItems: readonly unknown[] = [];
const noObject: Fields = {};

/** A list or an object that is being written: how far it is, and what is known of its place. */
export class Frame implements OpenedFrame {
  /** The writer of each of `items`; undefined for objects. */
  item: Writer | undefined;
  /** None for objects. */
  items = noItems;
  object = noObject;
  fields = noFields;
  /** Of the next item or field. */
  index = 0;
  /** Where it is in what encloses it. */
  at: string | number = 0;
  /** How long the text was before it, in bytes. */
  start = 0;
  /** How many faults there were before it. */
  faultsBefore = 0;
  /** Whether null rises from it. */
  isNonNull = false;

  ofList(items: readonly unknown[], item: Writer): void {
    this.items = items;
    this.item = item;
    this.index = 0;
  }

  ofObject(object: Fields, fields: readonly FieldWriter[]): void {
    this.object = object;
    this.fields = fields;
    this.item = undefined;
    this.items = noItems;
    this.index = 0;
  }
}
