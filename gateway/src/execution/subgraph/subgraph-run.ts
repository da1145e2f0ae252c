import {
  locatedError,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Fields } from '../fields.ts';
import { pathAt, put, type Slot } from './slot.ts';

/** What is the same for all runs of one operation. */
export interface SubgraphOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** One run of an operation in a subgraph. It counts what is awaited: a promise for each object would cost more than it. */
export class SubgraphRun {
  readonly of: SubgraphOperation;
  readonly context: object;
  readonly variables: Record<string, unknown>;
  readonly errors: GraphQLError[] = [];
  /** Arguments that come from variables, by the field that takes them. */
  readonly args = new Map<object, Record<string, unknown>>();
  readonly root: { data: Fields | null } = { data: null };
  #awaited = 0;
  readonly #done = Promise.withResolvers<undefined>();

  constructor(of: SubgraphOperation, context: object, variables: Record<string, unknown>) {
    this.of = of;
    this.context = context;
    this.variables = variables;
  }

  /** Calls one of the two when `promise` is settled; neither may throw. */
  wait(
    promise: PromiseLike<unknown>,
    settled: (value: unknown) => void,
    failed: (error: unknown) => void,
  ): void {
    this.#awaited++;
    promise.then(
      (value) => {
        settled(value);
        this.#settle();
      },
      (error: unknown) => {
        failed(error);
        this.#settle();
      },
    );
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
    this.errors.push(locatedError(error, nodes, pathAt(slot, key)));
    if (nullable) {
      put(container, key, null);
      return;
    }
    let at: Slot | undefined = slot;
    while (at && !at.nullable) at = at.parent;
    if (at) put(at.container, at.key, null);
  }
}
