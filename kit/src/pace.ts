import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks';

/**
 * Lets long work of many steps share the event loop with everything else: it runs until the loop has been held for a
 * slice of time, and goes on in a later turn, one of those that wait in each turn.
 */

/** What is for another turn, and its place among the works that share their turns. */
interface Task {
  readonly place: number;
  readonly goOn: () => void;
}

/** Works that have their turns in common, as those of one request: what was begun earlier has them first. */
export class SharedTurns {
  readonly #tasks: Task[] = [];
  #begun = 0;

  /** Begins a work: what it puts off goes before that of works that are begun later. */
  begin<Result>(work: () => Result): Result {
    return worksOfTurns.run({ turns: this, place: this.#begun++ }, work);
  }

  get size(): number {
    return this.#tasks.length;
  }

  add(task: Task): void {
    const after = this.#tasks.findIndex(({ place }) => place > task.place);
    this.#tasks.splice(after === -1 ? this.#tasks.length : after, 0, task);
  }

  take(): Task | undefined {
    return this.#tasks.shift();
  }
}

/** Of which turns the work is that runs at present, and its place among those who share them. */
const worksOfTurns = new AsyncLocalStorage<{
  readonly turns: SharedTurns;
  readonly place: number;
}>();

interface Pace {
  /** How long the work of requests may hold the event loop at a stretch, in ms. */
  readonly sliceMs: number;
  /** How many steps go by between two looks at the clock. */
  readonly stepsPerLook: number;
}

let pace: Pace = { sliceMs: 10, stepsPerLook: 64 };
let steps = 0;
/** When the work of this turn was first seen. */
let began: number | undefined;
let late = false;
let scheduled = false;
/** Those of which something waits, in the order in which they get the turns. */
const waiting: SharedTurns[] = [];

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  setImmediate(beginTurn);
}

function beginTurn(): void {
  scheduled = false;
  late = false;
  began = undefined;
  const turns = waiting.shift();
  const task = turns?.take();
  if (turns && turns.size > 0) waiting.push(turns);
  task?.goOn();
  if (waiting.length > 0) schedule();
}

function look(): boolean {
  steps = 0;
  const now = performance.now();
  // The first look of a turn never is, so that each turn brings the work on.
  if (began === undefined) began = now;
  else late = now - began >= pace.sliceMs;
  schedule();
  return late;
}

/** Counts one step, such as a row. True when the event loop has been held long enough: what is left is for another turn. */
export function isLate(): boolean {
  return late || (++steps >= pace.stepsPerLook && look());
}

/** The same of a step that may be a thousand others. */
export function isLateNow(): boolean {
  return late || look();
}

/** Calls `goOn` in a later turn of the event loop; who asked first goes first, one in a turn, and so those of `SharedTurns`. */
export function inAnotherTurn(goOn: () => void): void {
  const { turns, place } = worksOfTurns.getStore() ?? { turns: new SharedTurns(), place: 0 };
  // In the context of who asks, not of whose turn it happens to be: spans are of the request that they belong to.
  turns.add({ place, goOn: AsyncResource.bind(goOn) });
  if (turns.size === 1) waiting.push(turns);
  schedule();
}

/**
 * Runs `work` to its end, at once as far as it does not yield: it yields where `isLate`. Before it goes on in another turn,
 * `expectWanted` may throw, and so give it up.
 */
export async function paced<Result>(
  work: Generator<undefined, Result, undefined>,
  expectWanted?: () => void,
): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    inAnotherTurn(() => {
      resolve(undefined);
    });
    await promise;
    expectWanted?.();
  }
}

/** Works at another pace until disposed of; for the whole process, which has one event loop. */
export function workAtPace(other: Pace): Disposable {
  const before = pace;
  pace = other;
  return {
    [Symbol.dispose]() {
      pace = before;
    },
  };
}
