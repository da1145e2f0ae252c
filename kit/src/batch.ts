import { isLate, paced } from './pace.ts';

function* oneOf<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K) {
  const byKey = new Map<K, R>();
  for (const row of rows) {
    if (isLate()) yield;
    byKey.set(keyOf(row), row);
  }
  return keys.map((key) => byKey.get(key) ?? null);
}

function* manyOf<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K) {
  const byKey = new Map(keys.map((key) => [key, [] as R[]]));
  for (const row of rows) {
    if (isLate()) yield;
    byKey.get(keyOf(row))?.push(row);
  }
  return keys.map((key) => byKey.get(key) ?? []);
}

/** The row of each key, in the order of `keys`; null where there is none. */
export function oneForEach<K, R>(
  keys: readonly K[],
  rows: readonly R[],
  keyOf: (row: R) => K,
): Promise<(R | null)[]> {
  return paced(oneOf(keys, rows, keyOf));
}

/** The rows of each key, in the order of `keys`; within a key, in the order of `rows`. */
export function manyForEach<K, R>(
  keys: readonly K[],
  rows: readonly R[],
  keyOf: (row: R) => K,
): Promise<R[][]> {
  return paced(manyOf(keys, rows, keyOf));
}

interface Made<A, T> {
  readonly get: (arg: A) => T | undefined;
  readonly set: (arg: A, value: T) => unknown;
}

function onceIn<A, T>(made: Made<A, T>, make: (arg: A) => T): (arg: A) => T {
  return (arg) => {
    const known = made.get(arg);
    if (known !== undefined) return known;
    const fresh = make(arg);
    made.set(arg, fresh);
    return fresh;
  };
}

/** Wraps `make` so that each argument is made once. */
export function oncePer<A, T>(make: (arg: A) => T): (arg: A) => T {
  return onceIn(new Map<A, T>(), make);
}

/** The same, kept no longer than the argument is. */
export function oncePerObject<A extends object, T>(make: (arg: A) => T): (arg: A) => T {
  return onceIn(new WeakMap<A, T>(), make);
}
