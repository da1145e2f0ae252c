import { isLate, paced } from '@loopgraph/kit/pace';
import type { Fields } from '@loopgraph/kit/fields';
import type { ContextArguments } from './context-arguments.ts';
import { mergeCalls, rememberedOperations } from './merged-calls.ts';
import { Found, lineagesAt } from './places.ts';
import type { PlannedFetch } from './planned-fetch.ts';
import { prepareFetch } from './run-fetch.ts';
import type { Run, RunPlan } from './run.ts';

/** Objects that their contexts give the same arguments. */
interface ContextGroup {
  readonly contextual: Fields;
  readonly found: Found;
}

/** How many groups go in one request: each has a selection of its own in it. */
const mostTogether = 50;

function* groupByContext({ path }: PlannedFetch, { root }: Run, argumentsOf: ContextArguments) {
  const groups = new Map<string, ContextGroup>();
  for (const lineage of lineagesAt(root, path)) {
    if (isLate()) yield;
    const object = lineage.at(-1);
    if (!object) continue;
    const contextual = argumentsOf(lineage);
    const key = JSON.stringify(contextual);
    // Entities of several contexts are never made one.
    const group = groups.get(key) ?? { contextual, found: new Found(false) };
    groups.set(key, group);
    group.found.add(object, undefined, '');
  }
  return [...groups.values()];
}

/**
 * Runs a fetch whose fields take arguments from the contexts of its entities. Entities of different contexts are asked for
 * apart, though they be the same entity, and in one request up to fifty contexts.
 */
export function runContextFetch(fetch: PlannedFetch, argumentsOf: ContextArguments): RunPlan {
  const operationOf = rememberedOperations();
  return async (run) => {
    const groups = await paced(groupByContext(fetch, run, argumentsOf));
    for (let start = 0; start < groups.length; start += mostTogether) {
      const { call, send } = mergeCalls(run.callTo(fetch.node.serviceName), operationOf);
      const running: Promise<void>[] = [];
      for (const { contextual, found } of groups.slice(start, start + mostTogether)) {
        const sendFetch = await prepareFetch(fetch, run, { contextual, found });
        if (sendFetch) running.push(sendFetch(call));
      }
      send();
      await Promise.all(running);
    }
  };
}
