/** What was worked out for keys, for as long as they are among those used last. */
export interface RecentlyUsed<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
  readonly size: () => number;
}

/** Keeps values that weigh at most `capacity` together; each weighs 1 where `weightOf` does not say otherwise. */
export function createRecentlyUsed<Key, Value>(
  capacity: number,
  weightOf: (value: Value, key: Key) => number = () => 1,
): RecentlyUsed<Key, Value> {
  // A map keeps the order of insertion: the first entry is the one that was not used for longest.
  const entries = new Map<Key, Value>();
  let weight = 0;
  /** The one that was used last: most often the one that is asked for next. */
  let newest: Key | undefined;
  function remove(key: Key): void {
    const value = entries.get(key);
    if (value !== undefined) weight -= weightOf(value, key);
    entries.delete(key);
  }
  function set(key: Key, value: Value): void {
    remove(key);
    entries.set(key, value);
    newest = key;
    weight += weightOf(value, key);
    if (weight <= capacity) return;
    for (const oldest of entries.keys()) {
      remove(oldest);
      if (weight <= capacity) return;
    }
  }
  return {
    get(key) {
      const value = entries.get(key);
      if (value !== undefined && key !== newest) {
        entries.delete(key);
        entries.set(key, value);
        newest = key;
      }
      return value;
    },
    set,
    size: () => entries.size,
  };
}
