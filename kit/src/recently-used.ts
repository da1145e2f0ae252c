/** What was worked out for keys, for as long as they are among those used last. */
export interface RecentlyUsed<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
  readonly size: () => number;
}

/** Keeps at most `capacity` values. */
export function createRecentlyUsed<Key, Value>(capacity: number): RecentlyUsed<Key, Value> {
  // A map keeps the order of insertion: the first entry is the one that was not used for longest.
  const entries = new Map<Key, Value>();
  function set(key: Key, value: Value): void {
    entries.delete(key);
    entries.set(key, value);
    if (entries.size <= capacity) return;
    for (const oldest of entries.keys()) {
      entries.delete(oldest);
      return;
    }
  }
  return {
    get(key) {
      const value = entries.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    set,
    size: () => entries.size,
  };
}
