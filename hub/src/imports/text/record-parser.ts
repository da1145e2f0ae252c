import { FileFault } from '../file-fault.ts';

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
const QUOTE = '"';

/**
 * Takes delimited text in chunks and gives its records: RFC 4180, with any one character for the comma, any line break, and
 * spaces around cells and quotes; nothing else is relaxed. Lines without a cell are counted and passed over.
 */
export class RecordParser {
  readonly #delimiter: string;
  readonly #quotes: boolean;
  /** What no record has taken yet. */
  #text = '';
  #at = 0;
  /** The next quote and carriage return from `#at` on; past any text where there is none. */
  #quoteAt = 0;
  #returnAt = 0;
  #line = 1;
  #blank = 0;
  #blankBetween = 0;

  constructor({ delimiter, quotes }: RecordOptions) {
    this.#delimiter = delimiter;
    this.#quotes = quotes;
  }

  /** Empty lines between records so far. */
  get blankLines(): number {
    return this.#blankBetween;
  }

  /** The records that `chunk` completes. */
  push(chunk: string): TextRecord[] {
    return this.#parse(this.#text + chunk, false);
  }

  /** The record that no line break ends. */
  end(): TextRecord[] {
    return this.#parse(this.#text, true);
  }

  #parse(text: string, isEnd: boolean): TextRecord[] {
    this.#text = text;
    this.#at = 0;
    this.#quoteAt = -1;
    this.#returnAt = -1;
    const records: TextRecord[] = [];
    while (this.#at < text.length) {
      const start = this.#at;
      const line = this.#line;
      const cells = this.#record(isEnd);
      if ((cells ? this.#at : text.length) - start > MAX_RECORD_CHARACTERS) throw tooLong(line);
      if (!cells) break;
      this.#line += 1;
      if (cells.length === 1 && cells[0] === '') {
        this.#blank += 1;
      } else {
        this.#blankBetween = this.#blank;
        records.push({ line, cells });
      }
    }
    this.#text = text.slice(this.#at);
    return records;
  }

  /** The cells of the next record, past which it moves; null where the text at hand does not hold all of it. */
  #record(isEnd: boolean): string[] | null {
    const text = this.#text;
    const feed = orEnd(text, text.indexOf('\n', this.#at));
    if (this.#returnAt < this.#at) this.#returnAt = orEnd(text, text.indexOf('\r', this.#at));
    if (this.#quotes && this.#quoteAt < this.#at)
      this.#quoteAt = orEnd(text, text.indexOf(QUOTE, this.#at));
    const stop = Math.min(feed, this.#returnAt);
    if (this.#quotes && this.#quoteAt < stop) return this.#quotedRecord(isEnd);
    const next = afterBreak(text, stop, isEnd);
    if (next === null) return null;
    const line = text.slice(this.#at, stop);
    this.#at = next;
    return line.split(this.#delimiter).map((cell) => cell.trim());
  }

  #quotedRecord(isEnd: boolean): string[] | null {
    const text = this.#text;
    const cells: string[] = [];
    let breaks = 0;
    for (let at = this.#at; ; at += 1) {
      const start = this.#afterSpaces(at);
      let stop: number;
      if (text[start] === QUOTE) {
        const close = closingQuote(text, start);
        if (close === -1 || (close === text.length - 1 && !isEnd)) {
          if (isEnd)
            throw broken(
              this.#line,
              'Quote Not Closed: the parsing is finished with an opening quote',
            );
          return null;
        }
        const cell = text.slice(start + 1, close).replaceAll('""', QUOTE);
        breaks += lineBreaks(cell);
        cells.push(cell);
        stop = this.#afterSpaces(close + 1);
        if (stop < text.length && !this.#ends(stop))
          throw broken(
            this.#line,
            `Invalid Closing Quote: got ${JSON.stringify(text[stop])} instead of a delimiter or line break`,
          );
      } else {
        stop = start;
        while (stop < text.length && !this.#ends(stop) && text[stop] !== QUOTE) stop += 1;
        const cell = text.slice(start, stop);
        if (text[stop] === QUOTE)
          throw broken(
            this.#line,
            `Invalid Opening Quote: a quote is found on field ${String(cells.length)}, value is ${JSON.stringify(cell)}`,
          );
        cells.push(cell.trimEnd());
      }
      if (text[stop] === this.#delimiter) {
        at = stop;
        continue;
      }
      const next = afterBreak(text, stop, isEnd);
      if (next === null) return null;
      this.#line += breaks;
      this.#at = next;
      return cells;
    }
  }

  #ends(at: number): boolean {
    const character = this.#text[at];
    return character === this.#delimiter || character === '\n' || character === '\r';
  }

  #afterSpaces(from: number): number {
    let at = from;
    while (at < this.#text.length && !this.#ends(at) && this.#text[at]?.trim() === '') at += 1;
    return at;
  }
}

function orEnd(text: string, found: number): number {
  return found === -1 ? text.length : found;
}

/** Where the next line starts after the break at `stop`; null where more text could still belong to this line or its break. */
function afterBreak(text: string, stop: number, isEnd: boolean): number | null {
  if (!isEnd && (stop === text.length || (stop === text.length - 1 && text[stop] === '\r')))
    return null;
  return Math.min(text.length, stop + (text.startsWith('\r\n', stop) ? 2 : 1));
}

/** Where the quote that opens at `open` closes, past all that are doubled; -1 where it does not. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf(QUOTE, open + 1);
  while (close !== -1 && text[close + 1] === QUOTE) close = text.indexOf(QUOTE, close + 2);
  return close;
}

function lineBreaks(cell: string): number {
  return cell.split(/\r\n|\n|\r/).length - 1;
}

function tooLong(line: number): FileFault {
  return new FileFault([
    {
      line,
      column: '',
      expected: `a row of at most ${String(MAX_RECORD_CHARACTERS)} characters`,
      got: 'more: is a quote not closed?',
      code: 'ROW_TOO_LONG',
    },
  ]);
}

function broken(line: number, got: string): FileFault {
  const expected = 'quotes around a whole cell, and doubled inside it';
  return new FileFault([{ line, column: '', expected, got, code: 'BROKEN_QUOTE' }]);
}
