import { expect, test } from 'vitest';
import { stringifyResult, writtenData } from '../src/written-data.ts';

test('writes data that is text already as it is, beside errors and extensions', () => {
  const data = writtenData('{"a":1.50}', ['a']);
  const extensions = { hint: 'x' };
  expect(stringifyResult({ errors: undefined, data, ...{ extensions } })).toBe(
    '{"data":{"a":1.50},"extensions":{"hint":"x"}}',
  );
  expect(stringifyResult({ data: { a: 1 } })).toBe('{"data":{"a":1}}');
});

test('is an object to those who read it', () => {
  expect({ ...writtenData('{"a":{"b":[1]},"c":null}', ['a', 'c']) }).toEqual({
    a: { b: [1] },
    c: null,
  });
});
