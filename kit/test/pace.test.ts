import { expect, test } from 'vitest';
import { createLoader } from '../src/loader.ts';
import { isLate, paced, workAtPace } from '../src/pace.ts';
import { PacedWork } from '../src/paced-work.ts';

/** A turn of the event loop for each step. */
const slowest = { sliceMs: 0, stepsPerLook: 1 };

function* count(to: number, seen: string[], name: string): Generator<undefined, number, undefined> {
  for (let step = 0; step < to; step++) {
    if (isLate()) yield;
    seen.push(name);
  }
  return to;
}

test('gives each of several long works its turns, and ends a short one first', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace(slowest));
  const seen: string[] = [];
  const ended: string[] = [];
  const run = async (name: string, steps: number) => {
    await paced(count(steps, seen, name));
    ended.push(name);
  };
  await Promise.all([run('long', 500), run('longer', 600), run('short', 3)]);
  expect(ended).toEqual(['short', 'long', 'longer']);
  const early = seen.slice(0, 300).filter((name) => name === 'longer').length;
  expect(early).toBeGreaterThan(100);
});

test('lets timers and sockets have their turns between the slices', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace(slowest));
  let turns = 0;
  const counting = setInterval(() => turns++, 0);
  let step = 0;
  function* untilTurns() {
    for (; turns < 5; step++) if (isLate()) yield;
  }
  await paced(untilTurns());
  clearInterval(counting);
  expect(step).toBeGreaterThan(5);
});

test('runs at once what takes few steps', async () => {
  const seen: string[] = [];
  const running = paced(count(3, seen, 'x'));
  expect(seen).toEqual(['x', 'x', 'x']);
  expect(await running).toBe(3);
});

/** Loads `keys` one after the other, each in another turn; tells the batches. */
function loadLater(keys: readonly number[], signal?: AbortSignal) {
  const batches: (readonly number[])[] = [];
  const loader = createLoader((batch: readonly number[]) => {
    batches.push(batch);
    return Promise.resolve(batch.map(String));
  });
  const loaded: Promise<string>[] = [];
  const done = Promise.withResolvers<undefined>();
  const work = new PacedWork({
    signal,
    onDone: () => {
      if (loaded.length === keys.length) done.resolve(undefined);
    },
  });
  const [first, ...others] = keys.map((key) => () => {
    loaded.push(loader.load(key));
  });
  if (first) work.now(first);
  for (const load of others) work.later(load);
  return { batches, loaded, done: done.promise, work };
}

test('sends what a work loads in several turns as one batch', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace(slowest));
  const { batches, loaded, done } = loadLater([1, 2, 3, 4]);
  await done;
  expect(await Promise.all(loaded)).toEqual(['1', '2', '3', '4']);
  expect(batches).toEqual([[1, 2, 3, 4]]);
});

test('gives up what waits once nobody waits for it', async () => {
  const { batches, loaded, work } = loadLater([1, 2, 3], AbortSignal.abort());
  const { promise, resolve } = Promise.withResolvers<undefined>();
  setImmediate(() => {
    setImmediate(() => {
      resolve(undefined);
    });
  });
  await promise;
  expect({ batches, loaded: loaded.length, busy: work.busy }).toEqual({
    batches: [],
    loaded: 1,
    busy: false,
  });
});
