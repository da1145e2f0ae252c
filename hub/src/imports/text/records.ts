import { CsvError, Parser } from 'csv-parse';
import { pipeline, type Readable } from 'node:stream';
import { FileFault, type Fault } from '../file-fault.ts';

/** The physical line on which it starts, and its cells, without spaces around them. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RecordOptions {
  readonly delimiter: string;
  /** False where quotes are letters like any other, as in O*NET's files. */
  readonly quotes: boolean;
}

const MAX_RECORD_CHARACTERS = 1_000_000;

export interface Records {
  readonly records: AsyncGenerator<TextRecord>;
  /** Empty lines between records so far. */
  readonly blankLines: () => number;
}

/** Parses delimited text; nothing is relaxed but the number of cells, which the reader checks, since it can name columns. */
export function openRecords(text: Readable, options: RecordOptions): Records {
  // Counted here, because csv-parse counts a CRLF inside quotes as two lines; it counts empty lines apart.
  let lines = 0;
  let blank = 0;
  const parser = new Parser({
    bom: true,
    delimiter: options.delimiter,
    quote: options.quotes ? '"' : null,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MAX_RECORD_CHARACTERS,
    on_record: (cells: string[], info) => {
      blank = info.empty_lines;
      const line = lines + blank + 1;
      lines += 1;
      for (const cell of cells) lines += lineBreaks(cell);
      // Taken off again below: the parser passes on nothing but cells.
      cells.push(String(line));
      return cells;
    },
  });
  const source: AsyncIterable<string[]> = pipeline(text, parser, () => undefined);
  async function* records() {
    try {
      for await (const cells of source) yield { line: Number(cells.pop()), cells };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      throw new FileFault([faultOf(error, lines + parser.info.empty_lines + 1)], { cause: error });
    }
  }
  return { records: records(), blankLines: () => blank };
}

function lineBreaks(cell: string): number {
  let count = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const code = cell.charCodeAt(at);
    // A CRLF counts at its line feed.
    if (code === 10 || (code === 13 && cell.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

function faultOf(error: CsvError, line: number): Fault {
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    const expected = `a row of at most ${String(MAX_RECORD_CHARACTERS)} characters`;
    return {
      line,
      column: '',
      expected,
      got: 'more: is a quote not closed?',
      code: 'ROW_TOO_LONG',
    };
  }
  return {
    line,
    column: '',
    expected: 'quotes around a whole cell, and doubled inside it',
    got: error.message.replaceAll(/ at line \d+/g, ''),
    code: 'BROKEN_QUOTE',
  };
}
