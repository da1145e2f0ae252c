import type { Batched } from '../batched.ts';

/** Something that waits for a value of a batch. */
export interface OfBatch<Each> {
  readonly value: Batched<unknown>;
  /** The next one that waits for the value of the same key; after the last of them, the first. */
  next: Each;
}

/** All that one run awaits of a batch, in the order of its keys; of one key, in the order in which it was added. */
export class AwaitedBatch<Each extends OfBatch<Each>> {
  /** By the key's place; each has the others of its key in a ring. */
  readonly #last: (Each | undefined)[] = [];
  #place = 0;
  #taken: Each | undefined;

  add(awaiting: Each): void {
    const { place } = awaiting.value;
    const last = this.#last[place];
    if (last) {
      awaiting.next = last.next;
      last.next = awaiting;
    }
    this.#last[place] = awaiting;
  }

  /** The next one, each once. */
  take(): Each | undefined {
    if (this.#taken && this.#taken !== this.#last[this.#place]) {
      this.#taken = this.#taken.next;
      return this.#taken;
    }
    if (this.#taken) this.#place++;
    while (this.#place < this.#last.length && !this.#last[this.#place]) this.#place++;
    this.#taken = this.#last[this.#place]?.next;
    return this.#taken;
  }
}
