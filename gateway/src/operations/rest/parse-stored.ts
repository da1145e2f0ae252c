import { getOperationAST, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';
import type { StoredOperation } from '../operation-store.ts';

export interface ParsedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

const parsed = createRecentlyUsed<string, ParsedOperation>(1000);

/** A stored operation, parsed; once for each text that was asked for lately. */
export function parseStored({ body, name }: StoredOperation): ParsedOperation {
  const known = parsed.get(body);
  if (known) return known;
  const document = parse(body);
  const operation = getOperationAST(document, name);
  if (!operation) throw new Error(`Expected the operation "${name}" in its document.`);
  parsed.set(body, { document, operation });
  return { document, operation };
}
