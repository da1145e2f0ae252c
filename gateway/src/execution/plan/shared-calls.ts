import { isLate, paced } from '@loopgraph/kit/pace';
import type { AskedPlace } from '../call-report.ts';
import { setOwn, type Fields } from '@loopgraph/kit/fields';
import type { SubgraphAnswer, SubgraphCall } from '../subgraph-call.ts';
import { copied } from './merge.ts';
import { wordingOf } from './wording.ts';

/** A call under way. */
interface Flight {
  /** What it is for, told when it is over. */
  readonly places: AskedPlace[];
  /** Those that asked the same since. */
  readonly others: PromiseWithResolvers<SubgraphAnswer>[];
}

/** The calls under way in one run of a plan, by what they ask. */
export type Flights = Map<string, Flight>;

function* copyOf(data: Fields): Generator<undefined, Fields, undefined> {
  const copy: Fields = {};
  for (const [key, value] of Object.entries(data)) {
    if (!Array.isArray(value)) {
      setOwn(copy, key, copied(value));
      continue;
    }
    const items: unknown[] = [];
    for (const item of value) {
      if (isLate()) yield;
      items.push(copied(item));
    }
    setOwn(copy, key, items);
  }
  return copy;
}

/** Gives each of `others` a copy, before anybody can change `answer`. */
async function giveCopies({ data, ...answer }: SubgraphAnswer, others: Flight['others']) {
  for (const { resolve } of others) {
    resolve({ ...answer, data: data && (await paced(copyOf(data))) });
  }
}

/** `call` to a subgraph, which asks nothing that a call in `flights` asks already: it waits for the answer to that. */
export function sharedCall(service: string, call: SubgraphCall, flights: Flights): SubgraphCall {
  const shared: SubgraphCall = async (request) => {
    const { query, operationName, variables, asks } = request;
    const key = JSON.stringify([service, wordingOf(query, operationName), variables]);
    const same = flights.get(key);
    if (same) {
      const answer = Promise.withResolvers<SubgraphAnswer>();
      same.others.push(answer);
      same.places.push(...(asks?.places ?? []));
      return answer.promise;
    }
    const flight: Flight = { places: [...(asks?.places ?? [])], others: [] };
    flights.set(key, flight);
    try {
      const told = asks && { ...asks, places: flight.places };
      const answer = await call({ ...request, asks: told }).finally(() => flights.delete(key));
      await giveCopies(answer, flight.others);
      return answer;
    } catch (error) {
      for (const { reject } of flight.others) reject(error);
      throw error;
    }
  };
  return Object.assign(shared, call.givesPart && { givesPart: true });
}
