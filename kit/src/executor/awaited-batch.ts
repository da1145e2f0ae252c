import type { Batched } from '../batched.ts';

/** Something that waits for a value of a batch. */
export interface OfBatch<Each> {
  readonly value: Batched<unknown>;
  /** The next one that waits for the value of the same key. */
  next: Each | undefined;
}

/** All that one run awaits of a batch, in the order of its keys; of one key, in the order in which it was added. */
export class AwaitedBatch<Each extends OfBatch<Each>> {
  readonly #first: (Each | undefined)[] = [];
  readonly #last: (Each | undefined)[] = [];
  #taken: Each | undefined;
  #place = 0;

  add(awaiting: Each): void {
    const { place } = awaiting.value;
    const last = this.#last[place];
    if (last) last.next = awaiting;
    else this.#first[place] = awaiting;
    this.#last[place] = awaiting;
  }

  /** The next one, each once. */
  take(): Each | undefined {
    let next = this.#taken?.next;
    while (!next && this.#place < this.#first.length) next = this.#first[this.#place++];
    this.#taken = next;
    return next;
  }
}
