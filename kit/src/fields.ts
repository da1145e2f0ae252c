/** A GraphQL object as it is in JSON: by response key. */
export type Fields = Record<string, unknown>;

/** A place in a response: response keys, and indices of lists. */
export type Path = readonly (string | number)[];

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of `key`, undefined where there is none. A client may name a field "constructor", or "__proto__". */
export function ownValue(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

/** Sets the value of `key`, whatever its name. */
export function setOwn(fields: Fields, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(fields, key, {
      value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  } else {
    fields[key] = value;
  }
}
