import { expect, test } from 'vitest';
import { oncePerText } from '../src/once-per-text.ts';

function countedLength() {
  const asked: string[] = [];
  const lengthOf = oncePerText((text) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  return { asked, lengthOf };
}

test('makes what is asked for once a text, undefined too', () => {
  const { asked, lengthOf } = countedLength();
  expect(['abc', '', 'abc', ''].map(lengthOf)).toEqual([3, undefined, 3, undefined]);
  expect(asked).toEqual(['abc', '']);
});

test('remembers a hundred texts, and none that is longer than a header should be', () => {
  const { asked, lengthOf } = countedLength();
  const long = 'x'.repeat(1001);
  expect([lengthOf(long), lengthOf(long)]).toEqual([1001, 1001]);
  expect(asked).toEqual([long, long]);
  for (let size = 1; size <= 101; size++) lengthOf('y'.repeat(size));
  asked.length = 0;
  expect(lengthOf('yy')).toBe(2);
  expect(asked).toEqual([]);
  expect(lengthOf('y')).toBe(1);
  expect(asked).toEqual(['y']);
});
