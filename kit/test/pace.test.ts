import { expect, test } from 'vitest';
import { createLoader } from '../src/loader.ts';
import { isLate, paced, SharedTurns, workAtPace } from '../src/pace.ts';
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

/** Runs works by name; tells whose steps were made, and who ended, one after the other. */
function watchWorks() {
  const seen: string[] = [];
  const ended: string[] = [];
  async function run(name: string, steps: number): Promise<void> {
    await paced(count(steps, seen, name));
    ended.push(name);
  }
  return { seen, ended, run };
}

test('gives each of several long works its turns, and ends a short one first', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace(slowest));
  const { seen, ended, run } = watchWorks();
  await Promise.all([run('long', 500), run('longer', 600), run('short', 3)]);
  expect(ended).toEqual(['short', 'long', 'longer']);
  const early = seen.slice(0, 300).filter((name) => name === 'longer').length;
  expect(early).toBeGreaterThan(100);
});

test('gives works that share their turns one after the other what others get of them at once', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace(slowest));
  const { seen, ended, run } = watchWorks();
  const [here, elsewhere] = [new SharedTurns(), new SharedTurns()];
  await Promise.all([
    here.begin(() => run('first', 500)),
    here.begin(() => run('second', 3)),
    elsewhere.begin(() => run('elsewhere', 100)),
    run('alone', 100),
  ]);
  expect(ended.slice(2)).toEqual(['first', 'second']);
  expect(seen.indexOf('second')).toBeGreaterThan(seen.lastIndexOf('elsewhere'));
  const early = seen.slice(0, 150).filter((name) => name === 'first').length;
  expect(early).toBeGreaterThan(40);
  expect(early).toBeLessThan(60);
});

test('leaves the turn to the next where what was begun first waits for something else', async () => {
  using pace = new DisposableStack();
  pace.use(workAtPace(slowest));
  const seen: string[] = [];
  const gate = Promise.withResolvers<undefined>();
  const turns = new SharedTurns();
  const first = turns.begin(async () => {
    await paced(count(2, seen, 'first'));
    await gate.promise;
    await paced(count(200, seen, 'first'));
  });
  const second = turns.begin(async () => {
    await paced(count(50, seen, 'second'));
    gate.resolve(undefined);
    await paced(count(50, seen, 'second'));
  });
  await Promise.all([first, second]);
  const [waited, after] = [seen.slice(0, 52), seen.slice(-50)];
  expect(waited.filter((name) => name === 'second').length).toBe(50);
  expect(new Set(after)).toEqual(new Set(['second']));
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
