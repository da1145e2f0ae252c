import { expect, test } from 'vitest';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';

test('keeps what was used last, and forgets what was not used for longest', () => {
  const squares = createRecentlyUsed<number, number>(2);
  squares.set(1, 1);
  squares.set(2, 4);
  expect(squares.get(1)).toBe(1);
  squares.set(3, 9);
  expect([1, 2, 3].map((number) => squares.get(number))).toEqual([1, undefined, 9]);
});

test('keeps no more than it may weigh', () => {
  const texts = createRecentlyUsed<number, string>(5, (text) => text.length);
  texts.set(1, 'ab');
  texts.set(2, 'ab');
  texts.set(1, 'abc');
  expect([1, 2].map((number) => texts.get(number))).toEqual(['abc', 'ab']);
  texts.set(3, 'abcd');
  expect([1, 2, 3].map((number) => texts.get(number))).toEqual([undefined, undefined, 'abcd']);
  texts.set(4, 'abcdef');
  expect(texts.size()).toBe(0);
  expect(texts.get(4)).toBeUndefined();
});
