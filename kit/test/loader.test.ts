import { expect, test } from 'vitest';
import { createLoader } from '../src/loader.ts';

/** Loads numbers as texts; odd ones fail. */
function loadEven(options: Parameters<typeof createLoader<number, string, number>>[1] = {}) {
  const batches: (readonly number[])[] = [];
  const loader = createLoader<number, string, number>((keys) => {
    batches.push(keys);
    return Promise.resolve(
      keys.map((key) => (key % 2 === 0 ? String(key) : new Error(`${key} is odd`))),
    );
  }, options);
  return { batches, loader };
}

test('loads a key once, together with others, however often it is asked for', async () => {
  const { batches, loader } = loadEven();
  const first = loader.load(2);
  expect(loader.load(2)).toBe(first);
  expect(await Promise.all([first, loader.load(4), loader.load(2)])).toEqual(['2', '4', '2']);
  expect(await loader.load(4)).toBe('4');
  expect(batches).toEqual([[2, 4]]);
});

test('fails those alone that have no value, each time', async () => {
  const { batches, loader } = loadEven();
  const odd = loader.load(3);
  const even = loader.load(2);
  await expect(odd).rejects.toThrow('3 is odd');
  await expect(loader.load(3)).rejects.toThrow('3 is odd');
  expect(await even).toBe('2');
  expect(batches).toEqual([[3, 2]]);
});

test('takes keys that are the same by what tells them apart, and batches of a size', async () => {
  const { batches, loader } = loadEven({ cacheKeyFn: (key) => key % 10, maxBatchSize: 2 });
  expect(await Promise.all([2, 12, 4, 6].map((key) => loader.load(key)))).toEqual([
    '2',
    '2',
    '4',
    '6',
  ]);
  expect(batches).toEqual([[2, 4], [6]]);
});
