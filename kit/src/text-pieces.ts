/** A point of a text to which it can be taken back. */
export interface Mark {
  readonly pieces: number;
  readonly end: string;
}

/** A text that grows, in pieces of UTF-8 once it is long: none of them is copied or looked at again. */
export class TextPieces {
  readonly #pieceLength: number;
  readonly #pieces: Buffer[] = [];
  #end = '';

  /** `pieceLength` is in UTF-16 code units. */
  constructor(pieceLength: number) {
    this.#pieceLength = pieceLength;
  }

  /** Adds a text that does not end within a surrogate pair. */
  add(text: string): void {
    this.#end += text;
    if (this.#end.length >= this.#pieceLength) this.#cut();
  }

  mark(): Mark {
    return { pieces: this.#pieces.length, end: this.#end };
  }

  /** Takes back what was added since `mark`. */
  takeBack({ pieces, end }: Mark): void {
    this.#pieces.length = pieces;
    this.#end = end;
  }

  /** The whole: as one text where it is shorter than a piece. */
  all(): string | readonly Buffer[] {
    if (this.#pieces.length === 0) return this.#end;
    this.#cut();
    return this.#pieces;
  }

  #cut(): void {
    if (this.#end === '') return;
    this.#pieces.push(Buffer.from(this.#end));
    this.#end = '';
  }
}
