/** Up to which length a text is written here, unit by unit: that takes less than to call Node's own code. */
const shortLength = 16;
const firstBytes = 1024;
const [space, quote, backslash, afterAscii] = [0x20, 0x22, 0x5c, 0x80];
/** What half of a surrogate pair begins with where it was written in UTF-8, as U+FFFD, which may be meant too. */
const leadOfReplacement = 0xef;

/** A text that grows, in pieces of UTF-8 once it is long: its parts are written there at once, and not looked at again. */
export class TextPieces {
  readonly #pieceBytes: number;
  /** Those before the last. */
  readonly #pieces: Buffer[] = [];
  /** How many bytes are in them. */
  #before = 0;
  #last: Buffer;
  /** How many bytes are in the last. */
  #end = 0;

  /** A part that is longer than `pieceBytes` is a piece of its own. */
  constructor(pieceBytes: number) {
    this.#pieceBytes = pieceBytes;
    this.#last = Buffer.allocUnsafeSlow(Math.min(firstBytes, pieceBytes));
  }

  /** In bytes. */
  get length(): number {
    return this.#before + this.#end;
  }

  /** Adds a text that does not end within a surrogate pair. */
  add(text: string): void {
    const { length } = text;
    if (length > shortLength) {
      this.#addLong(text);
      return;
    }
    const bytes = this.#withRoom(length);
    let end = this.#end;
    for (let index = 0; index < length; index++) {
      const unit = text.charCodeAt(index);
      if (unit >= afterAscii) {
        this.#addLong(text);
        return;
      }
      bytes[end++] = unit;
    }
    this.#end = end;
  }

  /** Adds a text that is in UTF-8 already. */
  addBytes(text: Uint8Array): void {
    const { length } = text;
    const bytes = this.#withRoom(length);
    let end = this.#end;
    for (let index = 0; index < length; index++) bytes[end++] = text[index] ?? 0;
    this.#end = end;
  }

  /** Adds a string as JSON. */
  addQuoted(text: string): void {
    const { length } = text;
    if (length > shortLength) {
      this.#addLongQuoted(text);
      return;
    }
    const bytes = this.#withRoom(length + 2);
    let end = this.#end;
    bytes[end++] = quote;
    for (let index = 0; index < length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < space || unit === quote || unit === backslash || unit >= afterAscii) {
        this.#addLongQuoted(text);
        return;
      }
      bytes[end++] = unit;
    }
    bytes[end++] = quote;
    this.#end = end;
  }

  /** Takes back all but the first `length` bytes, which it was long before. */
  takeBack(length: number): void {
    while (length < this.#before) {
      const piece = this.#pieces.pop();
      if (!piece) throw new Error(`Expected a length it had before, but got: ${length}.`);
      this.#last = piece;
      this.#before -= piece.length;
    }
    this.#end = length - this.#before;
  }

  /** What comes after the first `length` bytes, which it was long before; undefined where it is not in one piece. */
  textFrom(length: number): string | undefined {
    if (length < this.#before) return undefined;
    return this.#last.toString('utf8', length - this.#before, this.#end);
  }

  /** The whole: as one text where it is no longer than a piece. Nothing may be added after. */
  all(): string | readonly Buffer[] {
    if (this.#pieces.length === 0 && this.#end <= this.#pieceBytes) return this.textFrom(0) ?? '';
    this.#cut();
    return this.#pieces;
  }

  #addLongQuoted(text: string): void {
    const bytes = this.#withRoomFor(text, 2);
    let end = this.#end;
    bytes[end++] = quote;
    const until = end + bytes.write(text, end);
    for (; end < until; end++) {
      const byte = bytes[end] ?? 0;
      if (byte < space || byte === quote || byte === backslash || byte === leadOfReplacement) {
        this.#addLong(JSON.stringify(text));
        return;
      }
    }
    bytes[end++] = quote;
    this.#end = end;
  }

  #addLong(text: string): void {
    const bytes = this.#withRoomFor(text, 0);
    this.#end += bytes.write(text, this.#end);
  }

  /** The last piece, with room for `text` and `more` bytes. */
  #withRoomFor(text: string, more: number): Buffer {
    // Its length in UTF-8 is worth finding out only where that could make a difference.
    const most = text.length * 3 + more;
    if (this.#end + most <= this.#last.length) return this.#last;
    return this.#withRoom(Buffer.byteLength(text) + more);
  }

  /** The last piece, with room for `count` bytes more. */
  #withRoom(count: number): Buffer {
    return this.#end + count <= this.#last.length ? this.#last : this.#grow(count);
  }

  #grow(count: number): Buffer {
    const needed = this.#end + count;
    if (needed <= this.#pieceBytes) {
      const grown = Buffer.allocUnsafeSlow(
        Math.min(Math.max(needed, this.#last.length * 4), this.#pieceBytes),
      );
      grown.set(this.#last.subarray(0, this.#end));
      this.#last = grown;
    } else {
      this.#cut();
      this.#last = Buffer.allocUnsafeSlow(Math.max(count, this.#pieceBytes));
    }
    return this.#last;
  }

  #cut(): void {
    if (this.#end === 0) return;
    this.#pieces.push(this.#last.subarray(0, this.#end));
    this.#before += this.#end;
    this.#end = 0;
  }
}
