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
