import { textOf, type GraphqlAnswer } from '@loopgraph/kit/graphql-server';
import { HttpRefusal } from '@loopgraph/kit/http-refusal';
import type { GraphQLFormattedError } from 'graphql';
import type { PrepareOperation } from '../checked-operation.ts';
import { readPage, type ExportPage } from './export-page.ts';
import { exportedOperation, type ExportedOperation } from './exported-operation.ts';

/** Asks for the operation that is exported, to be run as `prepare` has it. */
export type AskForPage = (prepare: PrepareOperation) => Promise<GraphqlAnswer>;

/** Where the pages of an export come from. */
export interface ExportSource {
  readonly ask: AskForPage;
  /** Rejects with an HttpRefusal where who began the export may have no more of it; asked before each further page. */
  readonly recheck: () => Promise<void>;
}

/** An export broke off: what it gave is not all there is. */
export class ExportInterrupted extends Error {
  override readonly name = 'ExportInterrupted';
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    super(`Expected all pages of the export, but got: ${errors[0]?.message ?? 'an error'}`);
    this.errors = errors;
  }
}

/** An export that has begun: its first page is there. */
export interface BegunExport {
  readonly exported: ExportedOperation;
  readonly first: ExportPage;
  /** All pages, the first one too, each asked for when the one before has been dealt with; throws ExportInterrupted. */
  readonly pages: AsyncIterable<ExportPage>;
}

export type ExportStart =
  | { readonly begun: BegunExport; readonly response: GraphqlAnswer }
  /** Nothing is exported: the response says why, as it is or by its errors. */
  | {
      readonly begun?: undefined;
      readonly response: GraphqlAnswer;
      readonly errors: readonly GraphQLFormattedError[];
    };

/** The export cannot go on, though there may be more of it. */
function lost(expected: string): ExportInterrupted {
  const message = `Expected ${expected}, but got nothing.`;
  return new ExportInterrupted([{ message, extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
}

function interrupted(error: unknown): unknown {
  if (!(error instanceof HttpRefusal)) return error;
  const { message, code } = error;
  return new ExportInterrupted([{ message, extensions: { code } }]);
}

/** Begins an export by asking for its first page. */
export async function beginExport({ ask, recheck }: ExportSource): Promise<ExportStart> {
  let exported: ExportedOperation | undefined;
  let after: string | undefined;
  let offset = 0;
  const prepare: PrepareOperation = (checked) => {
    exported ??= exportedOperation(checked);
    const { document, operation, hash, wanted, variablesOf } = exported;
    return { document, operation, hash, variables: variablesOf(wanted - offset, after) };
  };

  const response = await ask(prepare);
  const { path } = exported?.heart ?? { path: [] };
  const read = readPage(textOf(response), { path });
  if (!exported || read.items === undefined) return { response, errors: read.errors };
  const { wanted } = exported;
  const first = { items: read.items ?? [], offset, errors: read.errors };

  async function* pages(): AsyncGenerator<ExportPage> {
    let { next } = read;
    offset = first.items.length;
    yield first;
    while (next !== undefined && offset < wanted) {
      if (next === null) throw lost('to be told where the next page starts');
      await recheck().catch((error: unknown) => {
        throw interrupted(error);
      });
      after = next;
      const page = readPage(textOf(await ask(prepare)), { path });
      if (page.items === null) throw lost('the next page');
      if (!page.items) throw new ExportInterrupted(page.errors);
      if (page.next === after) {
        throw new Error(`Expected a cursor beyond "${after}", but got the same again.`);
      }
      yield { items: page.items, offset, errors: page.errors };
      offset += page.items.length;
      next = page.next;
    }
  }
  return { response, begun: { exported, first, pages: pages() } };
}
