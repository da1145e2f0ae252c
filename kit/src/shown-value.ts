/** How many items of a list, and fields of an object, are shown; of a text, how many UTF-16 code units. */
const [mostItems, mostUnits] = [10, 200];
/** How deep lists and objects are shown. */
const mostDepth = 2;

function withRest(parts: readonly string[], count: number): string {
  const left = count - mostItems;
  const rest = left === 1 ? '... 1 more item' : `... ${left} more items`;
  return (left > 0 ? [...parts, rest] : parts).join(', ');
}

/** A value of JSON for a message, as graphql-js shows it there, but no more of an object or a text than of a list. */
export function shownValue(value: unknown, depth = 0): string {
  if (typeof value === 'string') {
    return value.length > mostUnits
      ? `${JSON.stringify(value.slice(0, mostUnits))}...`
      : JSON.stringify(value);
  }
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    if (depth >= mostDepth) return '[Array]';
    const items = value.slice(0, mostItems).map((item) => shownValue(item, depth + 1));
    return `[${withRest(items, value.length)}]`;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return '{}';
  if (depth >= mostDepth) return '[Object]';
  const fields = entries
    .slice(0, mostItems)
    .map(([key, field]) => `${key.slice(0, mostUnits)}: ${shownValue(field, depth + 1)}`);
  return `{ ${withRest(fields, entries.length)} }`;
}
