import { OperationTypeNode } from 'graphql';
import type { CheckedOperation } from '../checked-operation.ts';
import { fragmentsOf, type Selecting } from '../selection/selected-fields.ts';
import { exportVariables } from './export-variables.ts';
import { added, expectNoneAdded, exportedDocument } from './exported-document.ts';
import { findHeart, type Heart } from './heart.ts';
import { pageVariablesOf } from './heart-arguments.ts';
import { notExportable } from './not-exportable.ts';
import { affordablePage, exportPageSize, wantedItems } from './page-size.ts';

/** An operation as an export of it is read. */
export interface ExportedOperation extends Pick<
  CheckedOperation,
  'document' | 'operation' | 'hash'
> {
  readonly name: string;
  readonly selecting: Selecting;
  readonly heart: Heart;
  /** How many items the client wants of it. */
  readonly wanted: number;
  /** The variables of a page of at most `left` items after a cursor, or from where the client wants to start. */
  readonly variablesOf: (
    left: number,
    after: string | undefined,
  ) => Readonly<Record<string, unknown>>;
}

/** How to export an operation; throws NOT_EXPORTABLE where it cannot be, or what is wrong with its variables. */
export function exportedOperation(checked: CheckedOperation): ExportedOperation {
  const { schema, document, operation, variables: sent, hash, pageSize } = checked;
  if (operation.operation !== OperationTypeNode.QUERY) {
    throw notExportable(`a query, but got a ${operation.operation}`);
  }
  const variables = exportVariables(checked);
  const selecting = { schema, fragments: fragmentsOf(document), variables };
  const heart = findHeart(selecting, operation);
  const page = pageVariablesOf(heart, variables);
  if (page) expectNoneAdded(document);
  const { fragments } = selecting;
  const exported = exportedDocument(operation, heart, { fragments, paged: page !== undefined });
  const common = {
    name: operation.name?.value ?? 'export',
    selecting,
    heart,
    ...exported,
    hash: `${hash}:${page ? 'pages of' : 'the'} ${heart.path.join('.')}`,
  };
  if (!page) return { ...common, wanted: Infinity, variablesOf: () => sent };

  const wanted = wantedItems(page.first, sent[page.first]);
  const pageOf = (first: number, cursor?: string) => {
    const after = cursor ?? variables[page.after] ?? null;
    return { ...sent, [added.first]: first, [added.after]: after };
  };
  const most = affordablePage(Math.min(wanted, exportPageSize, pageSize), (first) =>
    checked.affords({ ...exported, variables: pageOf(first) }),
  );
  return {
    ...common,
    wanted,
    variablesOf: (left, cursor) => pageOf(Math.min(left, most), cursor),
  };
}
