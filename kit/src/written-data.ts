type Json = string | readonly Uint8Array[];

/** The JSON of data that was written before it was asked for; in pieces of UTF-8 where it is long. */
const written = new WeakMap<object, Json>();

function textOf(json: Json): string {
  return typeof json === 'string' ? json : Buffer.concat(json).toString();
}

/**
 * The data of a response that is written as JSON already. For those who read it, it has a property for each of `keys`,
 * its root fields; the text is parsed when the first of them is read.
 */
export function writtenData(json: Json, keys: readonly string[]): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  let parsed: Record<string, unknown> | undefined;
  const read = (key: string): unknown => {
    const own = written.get(data);
    if (own === undefined) throw new Error('expected data to be read before it is sent');
    parsed ??= JSON.parse(textOf(own)) as Record<string, unknown>;
    return parsed[key];
  };
  for (const key of keys) {
    Object.defineProperty(data, key, { enumerable: true, get: () => read(key) });
  }
  written.set(data, json);
  return data;
}

interface Result {
  readonly errors?: unknown;
  readonly extensions?: unknown;
  readonly data?: unknown;
}

/**
 * A GraphQL response as JSON, with its data as it is where that is written already. Data in pieces gives them away, so that
 * they can be let go as they are sent: it cannot be read any more.
 */
export function writtenResult(result: Result): string | Uint8Array[] {
  const { data } = result;
  const json = typeof data === 'object' && data !== null ? written.get(data) : undefined;
  if (!data || json === undefined) return JSON.stringify(result);
  const members = Object.entries(result).filter(([, value]) => value !== undefined);
  const place = members.findIndex(([name]) => name === 'data');
  const texts = members.map(([name, value]) =>
    name === 'data' ? '' : `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  const before = `{${texts
    .slice(0, place)
    .map((text) => `${text},`)
    .join('')}"data":`;
  const after = `${texts
    .slice(place + 1)
    .map((text) => `,${text}`)
    .join('')}}`;
  if (typeof json === 'string') return `${before}${json}${after}`;
  written.delete(data);
  return [Buffer.from(before), ...json, Buffer.from(after)];
}

/** The same as one text. */
export function stringifyResult(result: Result): string {
  return textOf(writtenResult(result));
}
