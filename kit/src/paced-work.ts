import { inAnotherTurn, isLate } from './pace.ts';

interface PacedWorkOptions {
  /** Once it fires, tasks that wait are given up. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each task that had to wait. */
  readonly onDone: () => void;
}

type Task = () => void;

/** Work of one request that comes in tasks, of which those that are late wait for their turn in the order in which they came. */
export class PacedWork {
  static #current: PacedWork | undefined;
  readonly #options: PacedWorkOptions;
  #tasks: Task[] = [];
  #whenIdle: (() => void)[] = [];
  #waits = false;

  constructor(options: PacedWorkOptions) {
    this.#options = options;
  }

  /** Whether tasks wait for another turn. */
  get busy(): boolean {
    return this.#tasks.length > 0;
  }

  /** Calls `run` at once; what it loads by `batchLater` is sent when this work has nothing left to do. */
  now(run: Task): void {
    const before = PacedWork.#current;
    PacedWork.#current = this;
    try {
      run();
    } finally {
      PacedWork.#current = before;
    }
  }

  /** Calls `task` in another turn; it may not throw. */
  later(task: Task): void {
    this.#tasks.push(task);
    this.#wait();
  }

  /** Calls `then` once no task waits. */
  whenIdle(then: () => void): void {
    if (this.busy) this.#whenIdle.push(then);
    else then();
  }

  /** The work whose task runs at present. */
  static get current(): PacedWork | undefined {
    return PacedWork.#current;
  }

  #wait(): void {
    if (this.#waits) return;
    this.#waits = true;
    inAnotherTurn(() => {
      this.#waits = false;
      this.#goOn();
    });
  }

  #goOn(): void {
    const tasks = this.#tasks;
    this.#tasks = [];
    if (this.#options.signal?.aborted) {
      this.#whenIdle = [];
      return;
    }
    let done = 0;
    this.now(() => {
      // What a task leaves for later comes before the tasks after it.
      while (done < tasks.length && this.#tasks.length === 0) {
        if (done > 0 && isLate()) break;
        tasks[done]?.();
        this.#options.onDone();
        done++;
      }
    });
    if (done < tasks.length) this.#tasks = this.#tasks.concat(tasks.slice(done));
    if (this.busy) this.#wait();
    else for (const then of this.#whenIdle.splice(0)) then();
  }
}
