import { isFields, ownValue, setOwn, type Fields } from '@loopgraph/kit/fields';

/** A deep copy of a value as it is in JSON. */
export function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (!isFields(value)) return value;
  const fields: Fields = {};
  for (const key of Object.keys(value)) setOwn(fields, key, copied(value[key]));
  return fields;
}

/**
 * Adds `source` to `target`, objects and lists of one length item by item; what else both have is as `source` has it, but
 * null takes the place of nothing, so that the order in which answers come makes no difference. Twice is as once. With `shared`, what is only in `source` is then in both; else `target` gets a copy.
 */
export function mergeInto(target: Fields, source: Fields, shared: boolean): void {
  for (const key in source) {
    const value = source[key];
    if (value === undefined) continue;
    const present = ownValue(target, key);
    if (present === value || (value === null && present !== undefined)) continue;
    if (!mergeValues(present, value, shared)) setOwn(target, key, shared ? value : copied(value));
  }
}

function mergeValues(present: unknown, value: unknown, shared: boolean): boolean {
  if (isFields(present) && isFields(value)) {
    mergeInto(present, value, shared);
    return true;
  }
  if (!Array.isArray(present) || !Array.isArray(value)) return false;
  if (present.length !== value.length) return false;
  const items: readonly unknown[] = value;
  for (const [index, item] of items.entries()) {
    if (present[index] === item || item === null) continue;
    if (!mergeValues(present[index], item, shared)) present[index] = shared ? item : copied(item);
  }
  return true;
}
