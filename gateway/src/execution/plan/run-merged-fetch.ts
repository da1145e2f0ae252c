import { Gathering } from './gathering.ts';
import type { MergedFetch } from './merged-fetches.ts';
import type { PlannedFetch } from './planned-fetch.ts';
import { callOf, prepareFetch, runFetch } from './run-fetch.ts';
import type { Run, RunPlan } from './run.ts';

function gatheringOf(merged: MergedFetch, { gatherings, callTo, coerced }: Run): Gathering {
  const known = gatherings.get(merged);
  if (known) return known;
  const gathering = new Gathering(merged, callTo(merged.service), coerced);
  gatherings.set(merged, gathering);
  return gathering;
}

/**
 * Runs a fetch with those that it is merged with, as one request. It goes by itself where it can begin before them, as one that
 * had to wait for nothing though the plan has another before it: nobody waits for an answer for the sake of a merged request.
 */
export function runMergedFetch(fetch: PlannedFetch, merged: MergedFetch): RunPlan {
  return async (run) => {
    const gathering = gatheringOf(merged, run);
    if (!merged.after.every((before) => gatheringOf(before, run).isOver)) {
      gathering.leave();
      return runFetch(fetch, run);
    }
    const sendFetch = await prepareFetch(fetch, run);
    if (sendFetch) return gathering.add(fetch.node, (call) => sendFetch(callOf(fetch, run, call)));
    gathering.leave();
  };
}
