import { isFields, ownValue, setOwn, type Fields } from '@loopgraph/kit/fields';

/** What holds an object: an object by a key, or a list by an index. */
type Holder = Fields | unknown[];

interface Places {
  readonly holders: (Holder | undefined)[];
  readonly keys: (string | number)[];
}

/** Objects, and where each is held; a place that can be come to in several ways is there several times. */
export class Found {
  readonly objects: Fields[] = [];
  readonly #places: Places | undefined;

  /** With `replaceable`, others may be put in the places of the objects. */
  constructor(replaceable: boolean) {
    this.#places = replaceable ? { holders: [], keys: [] } : undefined;
  }

  add(object: Fields, holder: Holder | undefined, key: string | number): void {
    this.objects.push(object);
    this.#places?.holders.push(holder);
    this.#places?.keys.push(key);
  }

  /** Puts `object` where the one at `index` is. */
  replace(index: number, object: Fields): void {
    const holder = this.#places?.holders[index];
    const key = this.#places?.keys[index];
    if (Array.isArray(holder)) {
      if (typeof key === 'number') holder[key] = object;
    } else if (holder) {
      setOwn(holder, String(key), object);
    }
  }
}

/** The objects at `path` beneath `value`, where "@" stands for each item of a list. Null has none. */
export function objectsAt(value: unknown, path: readonly string[], replaceable: boolean): Found {
  const found = new Found(replaceable);
  gather(value, undefined, '', path, 0, found);
  return found;
}

function gather(
  start: unknown,
  startHolder: Holder | undefined,
  startKey: string | number,
  path: readonly string[],
  from: number,
  found: Found,
): void {
  let value = start;
  let holder = startHolder;
  let held = startKey;
  for (let depth = from; depth < path.length; depth++) {
    const key = path[depth];
    if (key === undefined || value === null || value === undefined) return;
    if (key === '@') {
      if (Array.isArray(value)) gatherItems(value, path, depth + 1, found);
      return;
    }
    if (!isFields(value)) return;
    holder = value;
    held = key;
    value = ownValue(value, key);
  }
  if (Array.isArray(value)) gatherItems(value, path, path.length, found);
  else if (isFields(value)) found.add(value, holder, held);
}

function gatherItems(items: unknown[], path: readonly string[], from: number, found: Found): void {
  for (let index = 0; index < items.length; index++) {
    gather(items[index], items, index, path, from, found);
  }
}

/** The objects at `path` beneath `root`, each with those on the way to it before it. */
export function* lineagesAt(
  value: unknown,
  path: readonly string[],
  above: readonly Fields[] = [],
): Generator<readonly Fields[]> {
  if (Array.isArray(value)) {
    const beneath = path[0] === '@' ? path.slice(1) : path;
    for (const item of value) yield* lineagesAt(item, beneath, above);
  } else if (isFields(value)) {
    const [key, ...rest] = path;
    const lineage = [...above, value];
    if (key === undefined) yield lineage;
    else yield* lineagesAt(ownValue(value, key), rest, lineage);
  }
}
