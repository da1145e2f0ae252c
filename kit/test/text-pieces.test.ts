import { expect, test } from 'vitest';
import { TextPieces } from '../src/text-pieces.ts';

function textOf(pieces: TextPieces): string {
  const all = pieces.all();
  return typeof all === 'string' ? all : Buffer.concat(all).toString();
}

/** Texts of 0 to 40 units, so that some are short and some long, with `unit` last and in the midst. */
function textsWith(unit: string): string[] {
  return Array.from({ length: 41 }, (_, length) => 'a'.repeat(length)).flatMap((text) => [
    text + unit,
    `${text}${unit}b`,
  ]);
}

test.each([
  ['ASCII', 'z'],
  ['a quote', '"'],
  ['a backslash', '\\'],
  ['a line feed', '\n'],
  ['the last control character', '\u001f'],
  ['a space', ' '],
  ['what ASCII ends with', '\u007f'],
  ['two bytes', 'é'],
  ['three bytes', '中'],
  ['four bytes', '😀'],
  ['the first half of a pair', '\ud83d'],
  ['the second half of a pair', '\ude00'],
  ['halves in the wrong order', '\ude00\ud83d'],
  ['what stands for half of a pair', '\ufffd'],
  ['a comma of full width', '，'],
  ['a line separator', '\u2028'],
])('writes strings with %s as JSON.stringify does', (_what, unit) => {
  for (const pieceBytes of [5, 64, 65_536]) {
    const texts = textsWith(unit);
    const pieces = new TextPieces(pieceBytes);
    for (const text of texts) pieces.addQuoted(text);
    expect(textOf(pieces)).toBe(texts.map((text) => JSON.stringify(text)).join(''));
  }
});

test('writes texts as they are, short ones and long ones', () => {
  const texts = ['', 'z', '"\\\n', 'é', '中', '😀', '\u0000'].flatMap(textsWith);
  for (const pieceBytes of [5, 64, 65_536]) {
    const pieces = new TextPieces(pieceBytes);
    for (const text of texts) pieces.add(text);
    for (const text of texts) pieces.addBytes(Buffer.from(text));
    expect(pieces.length).toBe(2 * Buffer.byteLength(texts.join('')));
    expect(textOf(pieces)).toBe(texts.join('').repeat(2));
  }
});

test('gives one text that is as long as a piece, and pieces of what is a byte longer', () => {
  const [whole, longer] = [new TextPieces(2_000), new TextPieces(2_000)];
  whole.add('a'.repeat(2_000));
  expect(whole.all()).toBe('a'.repeat(2_000));
  longer.add('a'.repeat(2_000));
  longer.add('b');
  expect(longer.all()).toEqual([Buffer.from('a'.repeat(2_000)), Buffer.from('b')]);
});

test('keeps to the length of pieces, but for a part that is longer', () => {
  const parts = ['aa', 'bb', 'ccc', 'é'.repeat(20), 'd', '"'.repeat(4)];
  const pieces = new TextPieces(5);
  for (const part of parts) pieces.add(part);
  const texts = ['aabb', 'ccc', 'é'.repeat(20), 'd""""'];
  expect(pieces.all()).toEqual(texts.map((text) => Buffer.from(text)));
});

test.each([5, 64, 65_536])('goes on from where it is taken back to, in pieces of %i', (bytes) => {
  const parts = Array.from({ length: 60 }, (_, index) => `${'é'.repeat(index % 7)}${index}`);
  for (let kept = 0; kept <= parts.length; kept++) {
    const pieces = new TextPieces(bytes);
    for (const part of parts.slice(0, kept)) pieces.add(part);
    const { length } = pieces;
    for (const part of parts.slice(kept)) pieces.add(part);
    pieces.takeBack(length);
    expect(pieces.length).toBe(length);
    for (const part of parts) pieces.addQuoted(part);
    const quoted = parts.map((part) => `"${part}"`);
    expect(textOf(pieces)).toBe([...parts.slice(0, kept), ...quoted].join(''));
  }
});

test('tells what came last where it is in one piece', () => {
  const pieces = new TextPieces(8);
  pieces.add('abc');
  pieces.add('dé');
  expect([pieces.textFrom(0), pieces.textFrom(3)]).toEqual(['abcdé', 'dé']);
  pieces.add('fgh');
  expect([pieces.textFrom(3), pieces.textFrom(6), pieces.textFrom(9)]).toEqual([
    undefined,
    'fgh',
    '',
  ]);
});
