import type { FetchNode } from '@apollo/query-planner';
import type { SubgraphCall } from '../subgraph-call.ts';
import { mergeCalls } from './merged-calls.ts';
import type { MergedFetch } from './merged-fetches.ts';

/** Sends a fetch that is ready, before it gives its promise, and merges what comes. */
export type SendFetch = (send: SubgraphCall) => Promise<void>;

/** A fetch that is ready, and who waits for it to be over. */
interface Ready {
  readonly sendFetch: SendFetch;
  readonly over: PromiseWithResolvers<unknown>;
}

/** The fetches that are merged, in one run: each comes when it is ready, and when none is missing they are sent. */
export class Gathering {
  readonly #merged: MergedFetch;
  readonly #call: SubgraphCall;
  readonly #ready = new Map<FetchNode, Ready>();
  #missing: number;
  #isOver: boolean;

  /** With the values of the operation's variables, for its conditions. */
  constructor(merged: MergedFetch, call: SubgraphCall, coerced: Readonly<Record<string, unknown>>) {
    this.#merged = merged;
    this.#call = call;
    this.#missing = merged.members.filter(({ settings }) =>
      settings.every(({ condition, value }) => (coerced[condition] === true) === value),
    ).length;
    this.#isOver = this.#missing === 0;
  }

  /** Whether the answer came, or nothing is asked. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Sends the fetch `node` with the others, and merges what comes for it. */
  async add(node: FetchNode, sendFetch: SendFetch): Promise<void> {
    const over = Promise.withResolvers<unknown>();
    this.#ready.set(node, { sendFetch, over });
    this.#expectOneLess();
    await over.promise;
    this.#isOver = true;
  }

  /** Lets the others go without one. */
  leave(): void {
    this.#expectOneLess();
  }

  #expectOneLess(): void {
    this.#missing -= 1;
    if (this.#missing === 0) this.#send();
  }

  #send(): void {
    this.#isOver = this.#ready.size === 0;
    const { members, operationOf } = this.#merged;
    const { call, send } = mergeCalls(this.#call, operationOf);
    for (const { node } of members) {
      const ready = this.#ready.get(node);
      ready?.over.resolve(ready.sendFetch(call));
    }
    send();
  }
}

/** What is merged in one run of a plan. */
export type Gatherings = Map<MergedFetch, Gathering>;
