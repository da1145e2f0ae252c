/** Plans operations in a thread of its own, one for each message, for `plansBeside`. */
import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'graphql';
import { z } from 'zod';
import { openPlanner, readSupergraph } from './planner.ts';
import { plannable } from './plans-beside.ts';

if (!parentPort) throw new Error('Expected to be a thread of a gateway, but this is none.');
const port = parentPort;
const sdl = z.string().parse(workerData);
const planner = openPlanner(sdl, readSupergraph(sdl));

function answerTo(message: unknown): object {
  try {
    const { query, operationName, on } = plannable.parse(message);
    return { plan: planner.plan(parse(query, { noLocation: true }), operationName, on) };
  } catch (error) {
    return { error };
  }
}

port.on('message', (message) => {
  port.postMessage(answerTo(message));
});
