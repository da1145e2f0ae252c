import { isUtf8 } from 'node:buffer';
import { Transform, type TransformCallback } from 'node:stream';
import { FileFault } from '../file-fault.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Passes bytes on as long as they are UTF-8 without zero bytes, and fails with the offset and line of the first that is not. */
export class Utf8Check extends Transform {
  /** The beginning of a character that the next chunk completes: at most 3 bytes. */
  #rest: Buffer = Buffer.alloc(0);
  #offset = 0;
  #line = 1;
  #last = LINE_FEED;

  /** Whether what passed so far ends with a line break. */
  get endsLine(): boolean {
    return this.#last === LINE_FEED || this.#last === CARRIAGE_RETURN;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const whole = wholeCharacters(bytes);
    const part = bytes.subarray(0, whole);
    if (!isUtf8(part) || part.includes(0)) {
      done(this.#faultIn(part));
      return;
    }
    this.#rest = Buffer.from(bytes.subarray(whole));
    this.#pass(part);
    done(null, part);
  }

  override _flush(done: TransformCallback): void {
    done(this.#rest.length === 0 ? null : this.#faultIn(this.#rest));
  }

  #pass(part: Buffer): void {
    this.#offset += part.length;
    this.#last = part.at(-1) ?? this.#last;
    for (let at = part.indexOf(LINE_FEED); at !== -1; at = part.indexOf(LINE_FEED, at + 1))
      this.#line += 1;
  }

  #faultIn(part: Buffer): FileFault {
    const zero = part.indexOf(0);
    const invalid = firstInvalid(part);
    const isZero = zero !== -1 && (invalid === -1 || zero < invalid);
    const at = isZero ? zero : invalid;
    const byte = `0x${(part[at] ?? 0).toString(16).padStart(2, '0')}`;
    this.#pass(part.subarray(0, at));
    const offset = String(this.#offset);
    const hint = isZero ? 'UTF-16 or a spreadsheet' : 'Windows-1252, Latin-1 or UTF-16';
    return new FileFault([
      {
        line: this.#line,
        column: '',
        expected: 'text in UTF-8',
        got: `byte ${byte} at offset ${offset}: is the file ${hint}? Save it as CSV in UTF-8`,
        code: isZero ? 'NOT_TEXT' : 'NOT_UTF8',
      },
    ]);
  }
}

/** The length of `bytes` without a character at its end that is only begun. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** Where the first character that is not UTF-8 starts; -1 where there is none. */
function firstInvalid(bytes: Buffer): number {
  let start = 0;
  let end = bytes.length;
  if (isUtf8(bytes)) return -1;
  // Halving on character starts: everything before `start` is valid, something before `end` is not.
  while (end - start > 8) {
    let middle = (start + end) >> 1;
    while (middle > start && isContinuation(bytes[middle])) middle -= 1;
    if (middle === start) break;
    if (isUtf8(bytes.subarray(start, middle))) start = middle;
    else end = middle;
  }
  for (let at = start; at < bytes.length;) {
    const length = [1, 2, 3, 4].find(
      (count) => isUtf8(bytes.subarray(at, at + count)) && at + count <= bytes.length,
    );
    if (length === undefined) return at;
    at += length;
  }
  return start;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
