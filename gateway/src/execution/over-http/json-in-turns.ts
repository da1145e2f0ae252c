import { isLateNow } from '@loopgraph/kit/pace';
import { setOwn, type Fields } from '@loopgraph/kit/fields';

/**
 * How much is parsed in one go, in bytes: it takes a millisecond or two. What V8 makes of shorter texts than 100 KiB it takes for
 * short-lived, and would copy it twice.
 */
const usuallyAtOnce = 128 * 1024;

/** How deep lists and objects are parsed in parts: what stands deeper is parsed in one go. */
const mostDepth = 32;

// The characters of JSON by which values are told apart, as UTF-8 has them, and in no other character.
const [tab, lineFeed, carriageReturn, space] = [0x09, 0x0a, 0x0d, 0x20] as const;
const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a] as const;
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d] as const;

interface Parsed {
  readonly value: unknown;
  /** Where what follows it starts. */
  readonly end: number;
}

/** Finds where values end, and has `JSON.parse` read as many at once as are `mostAtOnce` bytes long. */
class Parsing {
  readonly #json: Buffer;
  readonly #mostAtOnce: number;

  constructor(json: Buffer, mostAtOnce: number) {
    this.#json = json;
    this.#mostAtOnce = mostAtOnce;
  }

  *whole(): Generator<undefined, unknown, undefined> {
    const { value, end } = yield* this.#value(this.#pastSpace(0), 0);
    const rest = this.#pastSpace(end);
    if (rest < this.#json.length) throw this.#unexpected(rest);
    return value;
  }

  *#value(start: number, depth: number): Generator<undefined, Parsed, undefined> {
    const end = this.#endOf(start, depth < mostDepth ? this.#mostAtOnce : Infinity);
    if (end === undefined) return yield* this.#long(start, depth);
    return { value: JSON.parse(this.#text(start, end)), end };
  }

  /** The list or object at `start`, which is longer than is parsed in one go. */
  *#long(start: number, depth: number): Generator<undefined, Parsed, undefined> {
    const isList = this.#json[start] === openList;
    const close = isList ? closeList : closeObject;
    const filled: unknown[] | Fields = isList ? [] : {};
    let place = this.#pastSpace(start + 1);
    if (this.#json[place] === close) return { value: filled, end: place + 1 };
    /** Members that are short, and are parsed together. */
    let [from, to] = [place, place];
    for (;;) {
      const began = place;
      if (!isList) place = this.#pastKey(place);
      const end = this.#endOf(place, this.#mostAtOnce);
      if (end !== undefined) {
        place = this.#pastSpace(end);
        to = end;
      }
      if (end === undefined || to - from >= this.#mostAtOnce) {
        this.#add(filled, from, to);
        if (end === undefined) {
          const inner = yield* this.#value(place, depth + 1);
          if (Array.isArray(filled)) filled.push(inner.value);
          else setOwn(filled, this.#keyAt(began), inner.value);
          place = this.#pastSpace(inner.end);
        }
        from = to = place + 1;
        if (isLateNow()) yield;
      }
      if (this.#json[place] !== comma) break;
      place = this.#pastSpace(place + 1);
    }
    if (this.#json[place] !== close) throw this.#unexpected(place);
    this.#add(filled, from, to);
    return { value: filled, end: place + 1 };
  }

  /** Adds to `filled` the members that stand from `from` to `to`. */
  #add(filled: unknown[] | Fields, from: number, to: number): void {
    if (from >= to) return;
    const members = this.#text(from, to);
    if (Array.isArray(filled)) {
      for (const item of JSON.parse(`[${members}]`) as unknown[]) filled.push(item);
    } else {
      const added = JSON.parse(`{${members}}`) as Fields;
      for (const key of Object.keys(added)) setOwn(filled, key, added[key]);
    }
  }

  /** Where the value at `start` ends; undefined for a list or an object that is longer than `most`. */
  #endOf(start: number, most: number): number | undefined {
    const json = this.#json;
    let depth = 0;
    let place = start;
    while (place < json.length) {
      const code = json[place];
      const isClosed = code === closeList || code === closeObject;
      if (depth === 0 && (isClosed || code === comma)) {
        if (place === start) throw this.#unexpected(place);
        return place;
      }
      place = code === quote ? this.#pastText(place) : place + 1;
      if (code === openList || code === openObject) depth++;
      else if (isClosed) depth--;
      else if (code !== quote) continue;
      if (depth === 0) return place;
      if (place - start > most) return undefined;
    }
    if (depth > 0) throw this.#unexpected(place);
    return place;
  }

  /** Where the text at `start` ends. */
  #pastText(start: number): number {
    const json = this.#json;
    for (let place = start + 1; place < json.length; place++) {
      const code = json[place];
      if (code === backslash) place++;
      else if (code === quote) return place + 1;
    }
    throw this.#unexpected(json.length);
  }

  #pastSpace(start: number): number {
    let place = start;
    for (; ; place++) {
      const code = this.#json[place];
      const isSpace =
        code === space || code === lineFeed || code === carriageReturn || code === tab;
      if (!isSpace) return place;
    }
  }

  /** Where the value starts whose key is at `start`. */
  #pastKey(start: number): number {
    if (this.#json[start] !== quote) throw this.#unexpected(start);
    const place = this.#pastSpace(this.#pastText(start));
    if (this.#json[place] !== colon) throw this.#unexpected(place);
    return this.#pastSpace(place + 1);
  }

  #keyAt(start: number): string {
    return String(JSON.parse(this.#text(start, this.#pastText(start))));
  }

  #text(start: number, end: number): string {
    return this.#json.toString('utf8', start, end);
  }

  #unexpected(place: number): SyntaxError {
    const got =
      place < this.#json.length ? JSON.stringify(this.#text(place, place + 1)) : 'its end';
    return new SyntaxError(`Expected JSON to go on at position ${place}, but got ${got}.`);
  }
}

/**
 * What `JSON.parse` makes of `json`, in UTF-8, and a SyntaxError where that throws one; but in slices, for tens of megabytes take
 * it a second. A single text that is long, and what nests deeper than an answer does, are parsed in one go.
 */
export function jsonInTurns(
  json: Buffer,
  mostAtOnce = usuallyAtOnce,
): Generator<undefined, unknown, undefined> {
  return new Parsing(json, mostAtOnce).whole();
}
