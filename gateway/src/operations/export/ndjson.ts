import type { GraphQLFormattedError } from 'graphql';
import { ExportInterrupted, type BegunExport } from './export-pages.ts';
import type { ExportPage } from './export-page.ts';

/** How many errors an export states; it counts the others. */
const mostErrors = 100;
const pieceLength = 64 * 1024;

/**
 * Gives the errors of a page with their places among the items of all pages; those of no item, as of a field that is refused in
 * each, once however many pages have them.
 */
function placing(listPath: readonly string[]) {
  const at = listPath.length;
  const ofAll = new Set<string>();
  return ({ errors, offset }: ExportPage): readonly GraphQLFormattedError[] =>
    errors.flatMap((error) => {
      const index = error.path?.[at];
      if (error.path && typeof index === 'number') {
        return { ...error, path: error.path.with(at, index + offset) };
      }
      const text = JSON.stringify(error);
      if (ofAll.has(text)) return [];
      ofAll.add(text);
      return error;
    });
}

/** The lines of `items`, in pieces that can be sent one by one. */
function* linesOf(items: readonly unknown[]): Generator<string> {
  let piece = '';
  for (const item of items) {
    piece += `${JSON.stringify(item)}\n`;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/**
 * The text of an export as newline-delimited JSON: a line for each item of the list, as the operation selects it. Where there
 * were errors, a last line states them, and whether the items are all there are.
 */
export async function* writeNdjson({ exported, pages }: BegunExport): AsyncGenerator<string> {
  const placed = placing(exported.heart.path);
  const errors: GraphQLFormattedError[] = [];
  let omitted = 0;
  const note = (more: readonly GraphQLFormattedError[]) => {
    const taken = more.slice(0, mostErrors - errors.length);
    errors.push(...taken);
    omitted += more.length - taken.length;
  };
  let complete = true;
  try {
    for await (const page of pages) {
      note(placed(page));
      yield* linesOf(page.items);
    }
  } catch (error) {
    if (!(error instanceof ExportInterrupted)) throw error;
    complete = false;
    errors.unshift(...error.errors);
  }
  if (errors.length === 0) return;
  yield `${JSON.stringify({ errors, ...(omitted > 0 && { omitted }), complete })}\n`;
}
