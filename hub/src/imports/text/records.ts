import type { Readable } from 'node:stream';
import { RecordParser, type RecordOptions, type TextRecord } from './record-parser.ts';

export interface Records {
  /** As many records at a time as a chunk of the text completes, at least one. */
  readonly batches: AsyncGenerator<TextRecord[], undefined>;
  /** Empty lines between records so far. */
  readonly blankLines: () => number;
}

/** Parses UTF-8 whose chunks are whole characters. */
export function openRecords(text: Readable, options: RecordOptions): Records {
  const parser = new RecordParser(options);
  async function* batches(): AsyncGenerator<TextRecord[], undefined> {
    const chunks: AsyncIterable<Buffer> = text;
    let isFirst = true;
    for await (const chunk of chunks) {
      const part = chunk.toString('utf8');
      const records = parser.push(isFirst ? part.replace(/^\uFEFF/, '') : part);
      isFirst = false;
      if (records.length > 0) yield records;
    }
    const last = parser.end();
    if (last.length > 0) yield last;
  }
  return { batches: batches(), blankLines: () => parser.blankLines };
}
