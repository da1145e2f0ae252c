/** The JSON text of data that was written before it was asked for. */
const texts = new WeakMap<object, string>();

/**
 * The data of a response that is written as JSON already. For those who read it, it has a property for each of `keys`,
 * its root fields; the text is parsed when the first of them is read.
 */
export function writtenData(text: string, keys: readonly string[]): Record<string, unknown> {
  let parsed: Record<string, unknown> | undefined;
  const read = (key: string): unknown => {
    parsed ??= JSON.parse(text) as Record<string, unknown>;
    return parsed[key];
  };
  const data: Record<string, unknown> = {};
  for (const key of keys) {
    Object.defineProperty(data, key, { enumerable: true, get: () => read(key) });
  }
  texts.set(data, text);
  return data;
}

interface Result {
  readonly errors?: unknown;
  readonly extensions?: unknown;
  readonly data?: unknown;
}

/** A GraphQL response as JSON, with the text of its data as it is where that is written already. */
export function stringifyResult(result: Result): string {
  const { data } = result;
  const text = typeof data === 'object' && data !== null ? texts.get(data) : undefined;
  if (text === undefined) return JSON.stringify(result);
  const parts: string[] = [];
  for (const [name, value] of Object.entries(result)) {
    if (value === undefined) continue;
    parts.push(`${JSON.stringify(name)}:${name === 'data' ? text : JSON.stringify(value)}`);
  }
  return `{${parts.join(',')}}`;
}
