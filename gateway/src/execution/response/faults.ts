import { GraphQLError } from 'graphql';
import type { RepeatedTexts } from './repeated-texts.ts';

interface Fault {
  readonly message: string;
  /** Grows at its front while the writer returns. */
  readonly path: (string | number)[];
}

const most = 100;

/** Where a response broke the promises of the schema: how often, and the first hundred places. */
export class Faults {
  /** What was written of the same response before. */
  readonly repeated: RepeatedTexts;
  readonly #faults: Fault[] = [];
  #count = 0;

  constructor(repeated: RepeatedTexts) {
    this.repeated = repeated;
  }

  /** Of all, those too that are not kept: whether an object has faults is told by it. */
  get count(): number {
    return this.#count;
  }

  add(message: string, at: string | number): void {
    this.#count++;
    if (this.#faults.length < most) this.#faults.push({ message, path: [at] });
  }

  /** Says that all but the first `count` are beneath `at`. */
  moveBeneath(at: string | number, count: number): void {
    for (let index = count; index < this.#faults.length; index++) {
      this.#faults[index]?.path.unshift(at);
    }
  }

  errors(): GraphQLError[] {
    return this.#faults.map(({ message, path }) => new GraphQLError(message, { path }));
  }
}
