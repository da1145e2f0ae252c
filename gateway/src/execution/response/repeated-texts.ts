import type { Fields } from '@loopgraph/kit/fields';
import type { TextPieces } from '@loopgraph/kit/text-pieces';

interface Written {
  /** What wrote it: where types differ, one object may be written in several ways. */
  readonly by: unknown;
  readonly text: string;
}

/** The texts of objects that stand in several places of one response, so that each is written once. */
export class RepeatedTexts {
  readonly #objects: ReadonlySet<Fields>;
  readonly #written = new Map<Fields, Written>();

  /** `objects` may not change any more. */
  constructor(objects: ReadonlySet<Fields>) {
    this.#objects = objects;
  }

  /** What `by` wrote of `object` before; undefined where it has to be written. */
  textOf(object: Fields, by: unknown): string | undefined {
    if (this.#objects.size === 0) return undefined;
    const written = this.#written.get(object);
    return written && written.by === by ? written.text : undefined;
  }

  /** Keeps what `by` wrote of `object`, which is what `out` has from `start` on, where that object is in several places. */
  keep(object: Fields, by: unknown, start: number, out: TextPieces): void {
    if (!this.#objects.has(object)) return;
    const text = out.textFrom(start);
    if (text !== undefined) this.#written.set(object, { by, text });
  }
}
