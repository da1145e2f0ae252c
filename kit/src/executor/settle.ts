import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { Batched } from '../batched.ts';
import type { Fields } from '../fields.ts';
import { put, type Slot } from './slot.ts';
import type { Awaiting, AwaitingBatched, SubgraphRun } from './subgraph-run.ts';

/** What an error of a value needs to know of its place. */
interface Place {
  readonly nodes: readonly FieldNode[];
  readonly nullable: boolean;
}

/** Completes `value` and puts it at `key` of `container`, which stands at `slot`; it may throw what is wrong with it. */
export type Complete = (
  run: SubgraphRun,
  value: unknown,
  info: GraphQLResolveInfo,
  slot: Slot,
  container: Fields | unknown[],
  key: string | number,
) => void;

export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'then' in value &&
    typeof value.then === 'function'
  );
}

/** Completes a value that may be a promise or an error, with its errors where they belong. */
export function settle(
  run: SubgraphRun,
  value: unknown,
  complete: Complete,
  info: GraphQLResolveInfo,
  place: Place,
  slot: Slot,
  container: Fields | unknown[],
  key: string | number,
): void {
  if (isPromise(value)) {
    put(container, key, null);
    if (value instanceof Batched) {
      run.waitForBatch(new AwaitedBatchedValue(value, complete, info, place, slot, container, key));
    } else {
      run.wait(value, new AwaitedValue(complete, info, place, slot, container, key));
    }
    return;
  }
  try {
    if (value instanceof Error) throw value;
    complete(run, value, info, slot, container, key);
  } catch (error) {
    run.fail(error, place.nodes, slot, container, key, place.nullable);
  }
}

/** A value that is not there yet; apart from `settle`, which most values pass through without becoming one. */
class AwaitedValue implements Awaiting {
  readonly #complete: Complete;
  readonly #info: GraphQLResolveInfo;
  readonly #place: Place;
  readonly #slot: Slot;
  readonly #container: Fields | unknown[];
  readonly #key: string | number;

  constructor(
    complete: Complete,
    info: GraphQLResolveInfo,
    place: Place,
    slot: Slot,
    container: Fields | unknown[],
    key: string | number,
  ) {
    this.#complete = complete;
    this.#info = info;
    this.#place = place;
    this.#slot = slot;
    this.#container = container;
    this.#key = key;
  }

  settle(run: SubgraphRun, value: unknown): void {
    settle(
      run,
      value,
      this.#complete,
      this.#info,
      this.#place,
      this.#slot,
      this.#container,
      this.#key,
    );
  }

  fail(run: SubgraphRun, error: unknown): void {
    const { nodes, nullable } = this.#place;
    run.fail(error, nodes, this.#slot, this.#container, this.#key, nullable);
  }
}

class AwaitedBatchedValue extends AwaitedValue implements AwaitingBatched {
  readonly value: Batched<unknown>;
  next: AwaitingBatched = this;

  constructor(
    value: Batched<unknown>,
    complete: Complete,
    info: GraphQLResolveInfo,
    place: Place,
    slot: Slot,
    container: Fields | unknown[],
    key: string | number,
  ) {
    super(complete, info, place, slot, container, key);
    this.value = value;
  }
}
