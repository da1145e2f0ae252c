import { stringify } from 'csv-stringify/sync';
import { announce, announcementOf } from './announced-errors.ts';
import { cellOf } from './csv-cell.ts';
import { rowsOfAll, tableOf } from './csv-columns.ts';
import { ExportInterrupted, type BegunExport } from './export-pages.ts';

const rowsAtOnce = 200;

/** Lines as RFC 4180 has them. */
function linesOf(rows: readonly (readonly unknown[])[]): string {
  return stringify(
    rows.map((row) => row.map(cellOf)),
    {
      // A line with nothing in it is none to many who read CSV.
      quoted_empty: rows[0]?.length === 1,
      record_delimiter: 'windows',
      // Line breaks, of which the library knows the delimiter alone; and what some spreadsheets take for a separator: what
      // follows it in a text would be a cell of its own there, and run.
      quoted_match: /[\r\n;\t]/,
    },
  );
}

/**
 * The text of an export as CSV (RFC 4180): a header, always, then the rows of each item of the list. Breaks off by throwing
 * ExportInterrupted, also where an error comes that the headers of the answer could not announce.
 */
export async function* writeCsv({ exported, first, pages }: BegunExport): AsyncGenerator<string> {
  const { selecting, heart } = exported;
  const table = tableOf(selecting, heart.list);
  const announced = announce(first.errors, heart);
  yield linesOf([table.columns]);
  for await (const { items, errors } of pages) {
    const news = errors.filter((error) => !announced.has(announcementOf(error, heart)));
    if (news.length > 0) throw new ExportInterrupted(news);
    let rows: (readonly unknown[])[] = [];
    for (const row of rowsOfAll(table, items)) {
      rows.push(row);
      if (rows.length < rowsAtOnce) continue;
      yield linesOf(rows);
      rows = [];
    }
    if (rows.length > 0) yield linesOf(rows);
  }
}
