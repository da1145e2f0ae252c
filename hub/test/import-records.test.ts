import { expect, test } from 'vitest';
import { RecordParser, type RecordOptions } from '../src/imports/text/record-parser.ts';

const CSV: RecordOptions = { delimiter: ',', quotes: true };

/** The records of a text that comes in pieces of `size` characters. */
function recordsOf(text: string, size: number, options = CSV) {
  const parser = new RecordParser(options);
  const chunks = text.match(new RegExp(`[^]{1,${String(size)}}`, 'g')) ?? [];
  const records = [...chunks.flatMap((chunk) => parser.push(chunk)), ...parser.end()];
  return { records, blankLines: parser.blankLines };
}

test.each([1, 2, 3, 7, 1000])('gives the same records in pieces of %i characters', (size) => {
  const text = 'a,b\r\n\r\n 1 , "two\r\nlines" \n"say ""no""",\n"",\rlast,"x"';
  expect(recordsOf(text, size)).toEqual({
    records: [
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1', 'two\r\nlines'] },
      { line: 5, cells: ['say "no"', ''] },
      { line: 6, cells: ['', ''] },
      { line: 7, cells: ['last', 'x'] },
    ],
    blankLines: 1,
  });
});

test('keeps empty cells between tabs, and quotes as letters where the format has none', () => {
  expect(recordsOf('a\t\t"b\n\t\t\n', 4, { delimiter: '\t', quotes: false }).records).toEqual([
    { line: 1, cells: ['a', '', '"b'] },
    { line: 2, cells: ['', '', ''] },
  ]);
});

test.each([
  ['a,"b"c\n', 'Invalid Closing Quote: got "c" instead of a delimiter or line break'],
  ['a,"b" "c"\n', 'Invalid Closing Quote: got "\\"" instead of a delimiter or line break'],
  ['a,b"c\n', 'Invalid Opening Quote: a quote is found on field 1, value is "b"'],
  ['a,"b\n', 'Quote Not Closed: the parsing is finished with an opening quote'],
])('refuses %j', (text, got) => {
  const expected = 'quotes around a whole cell, and doubled inside it';
  expect(() => recordsOf(`1,2\n${text}`, 3)).toThrow(
    expect.objectContaining({
      faults: [{ line: 2, column: '', expected, got, code: 'BROKEN_QUOTE' }],
    }),
  );
});
