import type { FieldNode, GraphQLObjectType, GraphQLOutputType, GraphQLResolveInfo } from 'graphql';
import { pathAt, type Slot } from './slot.ts';
import type { SubgraphRun } from './subgraph-run.ts';

/** What is the same for all calls of one resolver in one operation. */
export interface ResolvedField {
  /** Its response key. */
  readonly key: string;
  readonly fieldName: string;
  readonly fieldNodes: readonly FieldNode[];
  readonly returnType: GraphQLOutputType;
  readonly parentType: GraphQLObjectType;
}

/** What a resolver is told of its call; worked out only where it looks. */
export class ResolveInfo implements GraphQLResolveInfo {
  readonly #field: ResolvedField;
  readonly #run: SubgraphRun;
  readonly #slot: Slot;

  constructor(field: ResolvedField, run: SubgraphRun, slot: Slot) {
    this.#field = field;
    this.#run = run;
    this.#slot = slot;
  }

  get rootValue() {
    return undefined;
  }
  get fieldName() {
    return this.#field.fieldName;
  }
  get fieldNodes() {
    return this.#field.fieldNodes;
  }
  get returnType() {
    return this.#field.returnType;
  }
  get parentType() {
    return this.#field.parentType;
  }
  get schema() {
    return this.#run.of.schema;
  }
  get fragments() {
    return this.#run.of.fragments;
  }
  get operation() {
    return this.#run.of.operation;
  }
  get variableValues() {
    return this.#run.variables;
  }
  get path(): GraphQLResolveInfo['path'] {
    type Path = GraphQLResolveInfo['path'];
    const { key, parentType } = this.#field;
    const parts = pathAt(this.#slot, key);
    const path = parts.reduce<Path | undefined>(
      (prev, part) => ({ prev, key: part, typename: undefined }),
      undefined,
    );
    return { prev: path?.prev, key, typename: parentType.name };
  }
}
