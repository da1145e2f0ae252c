import { Readable } from 'node:stream';

const waiting = 64 * 1024;

/** A text in pieces of UTF-8 that is read no faster than it is sent; it lets each go once it is read. */
export class PiecesStream extends Readable {
  /** What has not been read yet. */
  readonly pieces: Uint8Array[];

  /** `pieces` are its own from now on. */
  constructor(pieces: Uint8Array[]) {
    super({ highWaterMark: waiting });
    this.pieces = pieces;
  }

  /** In bytes. */
  get length(): number {
    return this.pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  override _read(): void {
    this.push(this.pieces.shift() ?? null);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.pieces.length = 0;
    done(error);
  }
}
