import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
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

/** Loads nothing. */
function loadFailing() {
  const batches: (readonly number[])[] = [];
  const loader = createLoader<number, string>((keys) => {
    batches.push(keys);
    return Promise.reject(new Error('the database is down'));
  });
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

test('fails all keys of a batch that fails, and no others', async () => {
  const down = new Error('the database is down');
  const loader = createLoader<number, number>(
    (keys) => (keys.includes(0) ? Promise.reject(down) : Promise.resolve(keys)),
    { maxBatchSize: 2 },
  );
  const loaded = await Promise.allSettled([0, 1, 2].map((key) => loader.load(key)));
  expect(loaded).toEqual([
    { status: 'rejected', reason: down },
    { status: 'rejected', reason: down },
    { status: 'fulfilled', value: 2 },
  ]);
});

test('fails all keys where loading throws at once', async () => {
  const loader = createLoader<number, number>(() => {
    throw new Error('no such table');
  });
  await expect(loader.load(1)).rejects.toThrow('no such table');
});

test('fails all keys where there are not as many values as keys', async () => {
  const loader = createLoader<number, number>(() => Promise.resolve([1]));
  const loaded = [1, 2].map((key) => loader.load(key));
  for (const each of loaded) {
    await expect(each).rejects.toThrow('expected 2 values, one for each key, but got 1');
  }
});

test('says nothing of values that nobody waits for and fail, and fails them for those who ask later', async () => {
  const unheard: unknown[] = [];
  const onUnheard = (error: unknown) => void unheard.push(error);
  process.on('unhandledRejection', onUnheard);
  const { loader } = loadEven();
  const value = loader.load(3);
  const { batches, loader: failing } = loadFailing();
  const failed = failing.load(1);
  await vi.waitFor(() => {
    expect(batches).toEqual([[1]]);
  }, 20_000);
  await setImmediate();
  process.off('unhandledRejection', onUnheard);
  expect(unheard).toEqual([]);
  await expect(value).rejects.toThrow('3 is odd');
  await expect(failed).rejects.toThrow('the database is down');
});

test('fails where the value of a key that must have one is null', async () => {
  const loader = createLoader<number, string | null>((keys) =>
    Promise.resolve(keys.map((key) => (key < 0 ? null : key > 9 ? new Error('too far') : ''))),
  );
  const [some, none, far] = [0, -1, 10].map((key) => loader.load(key).existing('a number'));
  expect(await some).toBe('');
  await expect(none).rejects.toThrow('expected a number to exist, but got none');
  await expect(far).rejects.toThrow('too far');
  expect(loader.load(0).existing('a number')).toBe(some);
});

test('is a promise to those who take it for one', async () => {
  const { loader } = loadEven();
  const ended: string[] = [];
  const value = loader.load(2).finally(() => ended.push('2'));
  expect(await Promise.race([value])).toBe('2');
  expect(await loader.load(3).catch((error: unknown) => String(error))).toBe('Error: 3 is odd');
  expect(await loader.load(4).then(Number)).toBe(4);
  expect(ended).toEqual(['2']);
});
