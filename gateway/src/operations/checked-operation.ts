import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** An operation that was found valid, and chosen among those of its document. */
export interface CheckedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The same for the same text, and only for it. */
  readonly hash: string;
  /** The most items that its viewer may ask for on one page. */
  readonly pageSize: number;
  /** Whether its viewer may have this in its place, as far as the cost of one operation goes. */
  readonly affords: (
    run: Pick<CheckedOperation, 'document' | 'operation' | 'variables'>,
  ) => boolean;
}

/** Gives the operation that is run in place of the one that was checked; throws what is wrong with that one. */
export type PrepareOperation = (
  checked: CheckedOperation,
) => Pick<CheckedOperation, 'document' | 'operation' | 'variables' | 'hash'>;
