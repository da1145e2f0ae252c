import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Batched } from '../batched.ts';
import { isLate } from '../pace.ts';
import { PacedWork } from '../paced-work.ts';
import type { Fields } from '../fields.ts';
import { AwaitedBatch, type OfBatch } from './awaited-batch.ts';
import { placedError } from './placed-error.ts';
import { pathAt, put, type Slot } from './slot.ts';

/** What is the same for all runs of one operation. */
export interface SubgraphOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** What goes on once a promise is settled. It may not throw. */
export interface Awaiting {
  readonly settle: (run: SubgraphRun, value: unknown) => void;
  readonly fail: (run: SubgraphRun, error: unknown) => void;
}

/** The same with a value of a batch. */
export interface AwaitingBatched extends Awaiting, OfBatch<AwaitingBatched> {}

/**
 * One run of an operation in a subgraph. It counts what is awaited: a promise for each object would cost more than it. What
 * would hold the event loop for too long is put off to another turn.
 */
export class SubgraphRun {
  readonly of: SubgraphOperation;
  readonly context: object;
  readonly variables: Record<string, unknown>;
  readonly errors: GraphQLError[] = [];
  /** Arguments that come from variables, by the field that takes them. */
  readonly args = new Map<object, Record<string, unknown>>();
  readonly root: { data: Fields | null } = { data: null };
  readonly #work: PacedWork;
  readonly #waiting = new Map<PromiseLike<unknown>, Awaiting[]>();
  readonly #batches = new Map<Batched<unknown>['batch'], AwaitedBatch<AwaitingBatched>>();
  #awaited = 0;
  readonly #done = Promise.withResolvers<undefined>();

  /** Once `signal` fires, nobody waits for it: what was put off is given up, and it never finishes. */
  constructor(
    of: SubgraphOperation,
    context: object,
    variables: Record<string, unknown>,
    signal?: AbortSignal,
  ) {
    this.of = of;
    this.context = context;
    this.variables = variables;
    this.#work = new PacedWork({
      signal,
      onDone: () => {
        this.#settle();
      },
    });
  }

  /** Runs `task` at once, as a part of this run. */
  now(task: () => void): void {
    this.#work.now(task);
  }

  /** Runs `task` in another turn of the event loop; it may not throw. */
  later(task: () => void): void {
    this.#awaited++;
    this.#work.later(task);
  }

  /** Lets `awaiting` go on when `promise` is settled. One that many values wait for is itself waited for once. */
  wait(promise: PromiseLike<unknown>, awaiting: Awaiting): void {
    const known = this.#waiting.get(promise);
    if (known) {
      known.push(awaiting);
      return;
    }
    this.#waiting.set(promise, [awaiting]);
    this.#awaited++;
    promise.then(
      (value) => {
        this.#goOnAfter(promise, (each) => {
          each.settle(this, value);
        });
      },
      (error: unknown) => {
        this.#goOnAfter(promise, (each) => {
          each.fail(this, error);
        });
      },
    );
  }

  /** Lets `awaiting` go on when its value is there, in one go with all that this run awaits of the same batch. */
  waitForBatch(awaiting: AwaitingBatched): void {
    const { batch } = awaiting.value;
    const known = this.#batches.get(batch);
    if (known) {
      known.add(awaiting);
      return;
    }
    const awaited = new AwaitedBatch<AwaitingBatched>();
    awaited.add(awaiting);
    this.#batches.set(batch, awaited);
    this.#awaited++;
    void batch.loaded.then(() => {
      this.#batches.delete(batch);
      this.#goOn(() => {
        const next = awaited.take();
        next?.settle(this, next.value.outcome());
        return next !== undefined;
      });
    });
  }

  #goOnAfter(promise: PromiseLike<unknown>, task: (awaiting: Awaiting) => void): void {
    const all = this.#waiting.get(promise) ?? [];
    this.#waiting.delete(promise);
    let index = 0;
    this.#goOn(() => {
      const awaiting = all[index++];
      if (awaiting) task(awaiting);
      return index < all.length;
    });
  }

  /** Takes each `step` of what was waited for, as long as one says that there are more. */
  #goOn(step: () => boolean): void {
    const goOn = () => {
      while (step()) {
        if (isLate()) {
          this.later(goOn);
          return;
        }
      }
    };
    if (isLate()) {
      this.#work.later(goOn);
      return;
    }
    this.#work.now(goOn);
    this.#settle();
  }

  #settle(): void {
    if (--this.#awaited === 0) this.#done.resolve(undefined);
  }

  /** Resolves when nothing is awaited any more. */
  async finished(): Promise<void> {
    if (this.#awaited > 0) await this.#done.promise;
  }

  /** Adds an error at `key` of what stands at `slot`, and lets null rise from there. */
  fail(
    error: unknown,
    nodes: readonly FieldNode[],
    slot: Slot,
    container: Fields | unknown[],
    key: string | number,
    nullable: boolean,
  ): void {
    this.errors.push(placedError(error, nodes, pathAt(slot, key)));
    if (nullable) {
      put(container, key, null);
      return;
    }
    let at: Slot | undefined = slot;
    while (at && !at.nullable) at = at.parent;
    if (at) put(at.container, at.key, null);
  }
}
