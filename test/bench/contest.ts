import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Contestant {
  readonly name: string;
  /** Answers once; what it gives is compared with what the others give. */
  readonly answer: () => Promise<unknown>;
}

export interface Standing {
  readonly contestant: string;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Its median as a multiple of the first contestant's. */
  readonly timesFirst: number;
}

export interface Contest {
  readonly rounds: number;
  readonly warmUps: number;
  /** After each answer, so that what is done for it later falls on nobody else. */
  readonly pauseMs?: number;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/**
 * Times contestants that give the same answer: checks that they do, warms each up, then lets them take turns, so that
 * what else the machine does falls on all alike. Throws where an answer differs from the first contestant's.
 */
export async function holdContest(
  contestants: readonly Contestant[],
  { rounds, warmUps, pauseMs = 0 }: Contest,
): Promise<Standing[]> {
  const answers = await Promise.all(
    contestants.map(async ({ answer }) => JSON.stringify(await answer())),
  );
  answers.forEach((answer, index) => {
    if (answer !== answers[0]) {
      throw new Error(
        `expected all contestants to give the same answer, but "${contestants[index]?.name ?? ''}" does not`,
      );
    }
  });
  const times = contestants.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round++) {
    for (const [index, { answer }] of contestants.entries()) {
      const began = performance.now();
      await answer();
      if (round >= 0) times[index]?.push(performance.now() - began);
      if (pauseMs > 0) await sleep(pauseMs);
    }
  }
  const sorted = times.map((list) => list.toSorted((a, b) => a - b));
  const first = quantile(sorted[0] ?? [], 0.5);
  return contestants.map(({ name }, index) => {
    const list = sorted[index] ?? [];
    const medianMs = quantile(list, 0.5);
    return {
      contestant: name,
      medianMs,
      p99Ms: quantile(list, 0.99),
      timesFirst: medianMs / first,
    };
  });
}
