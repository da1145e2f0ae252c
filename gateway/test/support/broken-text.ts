import { isFields } from '@loopgraph/kit/fields';

/** Gives a number from 0 to 1, exclusively. */
type Random = () => number;

function oneOf<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** What stands in JSON where other things are expected. */
const strangers = [
  ...['null', '5', '-1.5', '1e999', '"text"', '""', 'true', '{}', '[]', '[null]', '[[1]]'],
  ...['{"a":1}', '{"__proto__":{"id":"x"}}', '{"__typename":"Nothing"}', '{"__typename":5}'],
] as const;

/** What is put beside fields that were asked for. */
const extras = [
  ...['__proto__', 'constructor', 'extra', '__typename', 'id', 'toString'],
  ...['errors', 'data', 'extensions', '_entities'],
] as const;

const strangeErrors = [
  ...['{}', 'null', '5', '[null]', '[{}]', '[{"message":5}]', '[{"message":"No.","path":[-1]}]'],
  ...['[{"message":"No.","path":["_entities",99,"label"],"extensions":{"code":"NOT_FOUND"}}]'],
  ...['[{"message":"No.","path":["things",0,"name"],"extensions":{"code":"NOT_FOUND"}}]'],
  ...['[{"message":"No.","path":["_entities"],"locations":7,"extensions":5}]'],
] as const;

/** A place in a document: the object or list that it is in, and its key or index. */
interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
}

function* placesIn(value: unknown): Generator<Place> {
  if (!isFields(value) && !Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    yield { holder: value, key };
    yield* placesIn(inner);
  }
}

/** Stands for a text in a document until that is written, so that it may be any JSON. */
const mark = '\u0001';

function set({ holder, key }: Place, value: unknown): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else holder[key] = value;
}

function valueAt({ holder, key }: Place): unknown {
  return Array.isArray(holder) ? holder[Number(key)] : holder[key];
}

function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

function add(random: Random, { holder, key }: Place): void {
  if (Array.isArray(holder)) {
    holder.push(holder[Number(key)]);
    return;
  }
  const value = mark + oneOf(random, strangers);
  Object.defineProperty(holder, oneOf(random, extras), {
    ...{ value, enumerable: true, configurable: true, writable: true },
  });
}

/** Puts something wrong at a place. */
const faults: readonly [
  (random: Random, place: Place) => void,
  ...((random: Random, place: Place) => void)[],
] = [
  (random, place) => {
    set(place, mark + oneOf(random, strangers));
  },
  (_random, place) => {
    set(place, null);
  },
  (_random, place) => {
    set(place, [valueAt(place)]);
  },
  (_random, place) => {
    set(place, { inside: valueAt(place) });
  },
  (_random, place) => {
    remove(place);
  },
  add,
];

function written(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /"\\u0001((?:[^"\\]|\\.)*)"/g,
    (_whole, text: string) => JSON.parse(`"${text}"`) as string,
  );
}

/** The text of `answer` with one to three things wrong in it, which `random` chooses: as JSON, or as text. */
export function brokenText(answer: unknown, random: Random): string {
  const right = JSON.stringify(answer);
  const kind = random();
  if (kind < 0.08) return right.slice(0, Math.floor(random() * right.length));
  if (kind < 0.12) return oneOf(random, [...strangers, '', ' ', '<html></html>', `${right}x`]);
  const copy = { answer: structuredClone(answer) };
  if (kind < 0.24 && isFields(copy.answer))
    copy.answer['errors'] = mark + oneOf(random, strangeErrors);
  for (let count = Math.ceil(random() * 3); count > 0; count--) {
    const [first, ...more] = placesIn(copy.answer);
    if (first) oneOf(random, faults)(random, oneOf(random, [first, ...more]));
  }
  return written(copy.answer);
}
