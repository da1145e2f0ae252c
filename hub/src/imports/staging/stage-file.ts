import { pipeline } from 'node:stream/promises';
import type { Session } from '../../postgres/session.ts';
import { bindFields, type BoundField } from '../map/bind.ts';
import { placeFields } from '../map/header.ts';
import type { ImportMap } from '../map/map-file.ts';
import { openText, type InputFile } from '../text/input-file.ts';
import type { TextRecord } from '../text/record-parser.ts';
import { openRecords } from '../text/records.ts';
import { CopyLines, isBlank, nothingIn } from './copy-lines.ts';
import { stagingTable, type Sheet } from './sheet.ts';

/** Measured: larger batches gain nothing, and keep more in memory. */
const BATCH_CHARACTERS = 65_536;

export interface StageOptions {
  readonly sql: Session;
  readonly sheet: Sheet;
  readonly input: InputFile;
  /** The file's number in the staging table. */
  readonly file: number;
  readonly map: ImportMap;
  readonly now: Date;
  readonly onBytes: (count: number) => void;
}

export interface StagedFile {
  readonly input: InputFile;
  readonly sheet: Sheet;
  readonly rows: number;
  readonly blankLines: number;
  readonly unreadColumns: readonly string[];
  readonly fields: readonly BoundField[];
  /** The header's name of a field. */
  readonly columnOf: ReadonlyMap<string, string>;
}

/** Copies a file's rows into the staging table of its sheet, each with its line and the faults of its cells. */
export async function stageFile({
  sql,
  sheet,
  input,
  file,
  map,
  now,
  onBytes,
}: StageOptions): Promise<StagedFile> {
  const bound = bindFields(sheet, map, now);
  const text = openText(input, onBytes);
  const dialect = sheet.dialect ?? { delimiter: map.delimiter, quotes: true };
  const { batches, blankLines } = openRecords(text, dialect);
  const [header, ...first] = (await batches.next()).value ?? [];
  if (!header || isBlank(header)) throw nothingIn(undefined);
  const placement = placeFields(header, sheet, bound, map, dialect.delimiter, now);
  const lines = new CopyLines(sheet, placement, file, map.empty);
  let rows = 0;
  let blankRows = 0;
  async function* copyData() {
    let batch = '';
    for await (const { records, isLast } of withLast(first, batches)) {
      for (const record of records) {
        if (isBlank(record)) {
          blankRows += 1;
          continue;
        }
        rows += 1;
        batch += lines.lineOf(record, isLast && record === records.at(-1) && !text.endsLine);
      }
      if (batch.length < BATCH_CHARACTERS) continue;
      yield Buffer.from(batch);
      batch = '';
    }
    if (batch !== '') yield Buffer.from(batch);
  }
  const copy = sql`copy ${sql(stagingTable(sheet))} (${sql(lines.columns)}) from stdin`;
  await pipeline(copyData, await copy.writable());
  if (rows === 0) throw nothingIn(header);
  return {
    input,
    sheet,
    rows,
    blankLines: blankLines() + blankRows,
    unreadColumns: sheet.dialect ? [] : placement.unread,
    fields: placement.fields,
    columnOf: new Map(placement.fields.map(({ name, column }) => [name, column])),
  };
}

/** The batches from `first` on, one behind, so that the last is known as such when it comes. */
async function* withLast(
  first: readonly TextRecord[],
  batches: AsyncIterable<readonly TextRecord[]>,
): AsyncGenerator<{ records: readonly TextRecord[]; isLast: boolean }> {
  let waiting = first;
  for await (const batch of batches) {
    yield { records: waiting, isLast: false };
    waiting = batch;
  }
  yield { records: waiting, isLast: true };
}
