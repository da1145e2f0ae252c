import type { Fields } from '../fields.ts';

/** Where an object or a list stands in the data: what null takes the place of when it rises. */
export interface Slot {
  readonly parent: Slot | undefined;
  readonly container: Fields | unknown[];
  readonly key: string | number;
  /** Whether null may stand here. */
  readonly nullable: boolean;
}

/** Puts `value` at `key` of `container`. Keys of objects are response keys, and the objects have no prototype. */
export function put(container: Fields | unknown[], key: string | number, value: unknown): void {
  (container as Record<string | number, unknown>)[key] = value;
}

/** The path of `key` in what stands at `slot`. */
export function pathAt(slot: Slot | undefined, key: string | number): (string | number)[] {
  const path = [key];
  for (let at = slot; at?.parent; at = at.parent) path.push(at.key);
  return path.reverse();
}
