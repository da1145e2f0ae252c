import { Worker } from 'node:worker_threads';
import type { QueryPlan } from '@apollo/query-planner';
import { RequestError } from '@loopgraph/kit/errors';
import { print, type DocumentNode } from 'graphql';
import { z } from 'zod';

/** What a thread is asked to plan. */
export const plannable = z.object({
  query: z.string(),
  operationName: z.string().optional(),
  on: z.array(z.string()).readonly(),
});

interface Job {
  readonly asked: z.infer<typeof plannable>;
  readonly resolve: (plan: QueryPlan) => void;
  readonly reject: (reason: unknown) => void;
}

type Answer = { readonly plan: QueryPlan } | { readonly error: unknown };

/** Makes plans beside the event loop; its thread ends by itself when nothing was asked of it for a while. */
export interface PlansBeside {
  /** As `Planner.plan` does; rejects with what is wrong, or when it takes too long. */
  readonly plan: (
    document: DocumentNode,
    operationName: string | undefined,
    on?: readonly string[],
  ) => Promise<QueryPlan>;
  /** Has the thread end from now on as soon as nothing is asked of it: few will ask any more. */
  readonly letGo: () => void;
  /** Ends the thread now, and rejects what waits for it; what is asked later begins another. */
  readonly close: () => Promise<void>;
}

interface Patience {
  /** How long one plan may take, with the start of the thread where it has to. */
  readonly planMs?: number;
  /** For how long a thread stays that has nothing to do. */
  readonly idleMs?: number;
}

/** In MB. A plan that takes more ends its thread, and not the process. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

/**
 * Plans operations of the supergraph that `sdl` is the text of in a thread, one after the other: of thousands of fields that takes
 * hundreds of milliseconds, for which the requests of others would wait.
 */
export function plansBeside(
  sdl: string,
  { planMs = 20_000, idleMs = 300_000 }: Patience = {},
): PlansBeside {
  const jobs: Job[] = [];
  let current: Job | undefined;
  let thread: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let staysMs = idleMs;

  async function end(): Promise<void> {
    const ended = thread;
    thread = undefined;
    await ended?.terminate();
  }

  function start(): Worker {
    const started = new Worker(new URL('planner-thread.ts', import.meta.url), {
      workerData: sdl,
      execArgv: [],
      resourceLimits,
    });
    const fail = (error: unknown) => {
      if (thread !== started) return;
      thread = undefined;
      settle({ error });
    };
    started.on('message', (answer: Answer) => {
      // One that was given up may have answered just then: what it planned is not what is asked now.
      if (thread === started) settle(answer);
    });
    started.on('error', fail);
    started.on('exit', (code) => {
      fail(new Error(`Expected a plan, but its thread ended with ${code}.`));
    });
    return started;
  }

  function settle(answer: Answer): void {
    clearTimeout(timer);
    const { resolve, reject } = current ?? {};
    current = undefined;
    if ('plan' in answer) resolve?.(answer.plan);
    else reject?.(answer.error);
    next();
  }

  function giveUp(): void {
    void end();
    const message = `Expected to plan the operation within ${planMs} ms, but it took longer.`;
    settle({ error: new RequestError('REQUEST_TIMEOUT', message) });
  }

  function stay(): void {
    clearTimeout(timer);
    // A process that has nothing else to do may end.
    thread?.unref();
    timer = setTimeout(() => void end(), staysMs).unref();
  }

  function next(): void {
    if (current) return;
    current = jobs.shift();
    if (!current) {
      stay();
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(giveUp, planMs);
    thread ??= start();
    thread.ref();
    thread.postMessage(current.asked);
  }

  return {
    plan(document, operationName, on = []) {
      const asked = { query: print(document), operationName, on };
      return new Promise((resolve, reject) => {
        jobs.push({ asked, resolve, reject });
        next();
      });
    },
    letGo() {
      staysMs = 0;
      if (!current) stay();
    },
    async close() {
      clearTimeout(timer);
      const left = [current, ...jobs.splice(0)];
      current = undefined;
      for (const job of left) job?.reject(new Error('Expected a plan, but the gateway stops.'));
      await end();
    },
  };
}
