import { isLate, paced } from '@loopgraph/kit/pace';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';
import { ownValue, setOwn, type Fields } from '@loopgraph/kit/fields';
import type { Asks } from '../call-report.ts';
import {
  SubgraphFailure,
  type SubgraphAnswer,
  type SubgraphCall,
  type SubgraphRequest,
} from '../subgraph-call.ts';
import { copied } from './merge.ts';
import { faultsOfPart } from './merged-errors.ts';
import { entitiesKey, mergedOperation, variableOf } from './merged-operation.ts';
import { isContextual, isPlanners, representationsVariable } from './planner-variables.ts';
import { wordingOf } from './wording.ts';

/** One of several entity fetches, and who waits for its answer. */
interface Part {
  readonly request: SubgraphRequest;
  readonly answer: PromiseWithResolvers<SubgraphAnswer>;
}

/** What is sent for the parts that ask in the same words, and for one context. */
interface Section {
  readonly query: string;
  /** What they take from their context. */
  readonly contextual: Fields;
  /** Their representations, each once. */
  readonly distinct: readonly unknown[];
  /** With those of `distinct` that stand for its own representations, in their order. */
  readonly parts: readonly (Part & { readonly indices: readonly number[] })[];
}

/** Sends entity fetches to one subgraph as one request. */
export interface MergedCalls {
  readonly call: SubgraphCall;
  /** Sends what came through `call` by now; nothing may come after. */
  readonly send: () => void;
}

function asksOf(parts: readonly Part[], sections: readonly Section[]): Asks {
  return {
    // While it is under way, others may come to share the answer for a part.
    get places() {
      return parts.flatMap(({ request }) => request.asks?.places ?? []);
    },
    representations: sections.reduce((sum, { distinct }) => sum + distinct.length, 0),
  };
}

function representationsOf({ variables }: SubgraphRequest): readonly unknown[] {
  const given = variables[representationsVariable];
  return Array.isArray(given) ? given : [];
}

function ofClient({ variables }: SubgraphRequest): Fields {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !isPlanners(name)));
}

function contextualOf({ variables }: SubgraphRequest): Fields {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => isContextual(name)));
}

function sectionKey({ request }: Part): string {
  const contextual = contextualOf(request);
  const wording = wordingOf(request.query, request.operationName);
  return Object.keys(contextual).length === 0 ? wording : wording + JSON.stringify(contextual);
}

function* sectionOf(request: SubgraphRequest, parts: readonly Part[]) {
  const { query } = request;
  const contextual = contextualOf(request);
  const [only] = parts;
  // One part's own are distinct already.
  if (only && parts.length === 1) {
    const own = representationsOf(only.request);
    return { query, contextual, distinct: own, parts: [{ ...only, indices: [...own.keys()] }] };
  }
  const distinct: unknown[] = [];
  const indexOf = new Map<string, number>();
  const add = (representation: unknown): number => {
    const key = JSON.stringify(representation);
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    indexOf.set(key, distinct.length);
    return distinct.push(representation) - 1;
  };
  const withIndices: Section['parts'][number][] = [];
  for (const part of parts) {
    const indices: number[] = [];
    for (const representation of representationsOf(part.request)) {
      if (isLate()) yield;
      indices.push(add(representation));
    }
    withIndices.push({ ...part, indices });
  }
  return { query, contextual, distinct, parts: withIndices };
}

/**
 * Gives each part what it asked for; what two asked for, the later ones get as copies. Where there are not as many entities as
 * were asked for, nobody knows which is which, and no part gets any.
 */
function* shareOut(answer: SubgraphAnswer, key: string, { parts, distinct }: Section) {
  const { data } = answer;
  const entities = data ? ownValue(data, key) : undefined;
  if (Array.isArray(entities) && entities.length !== distinct.length) {
    const message = `Expected ${distinct.length} entities in "${key}", but got ${entities.length}.`;
    const failure = new SubgraphFailure('SUBGRAPH_UNAVAILABLE', message);
    for (const part of parts) part.answer.reject(failure);
    return;
  }
  const taken = new Set<number>();
  for (const part of parts) {
    const own: Fields = {};
    if (Array.isArray(entities)) {
      const received: readonly unknown[] = entities;
      const pick = (index: number) => {
        const again = taken.has(index);
        taken.add(index);
        return again ? copied(received[index]) : received[index];
      };
      const picked: unknown[] = [];
      for (const index of part.indices) {
        if (isLate()) yield;
        picked.push(pick(index));
      }
      setOwn(own, '_entities', picked);
    }
    const faults = yield* faultsOfPart(answer, key, part.indices);
    part.answer.resolve({ data: data ? own : data, ...faults });
  }
}

/** Gives the merged operation of some operations; it is asked again for the same. */
export type OperationOf = (texts: readonly string[]) => string;

export function mergeCalls(call: SubgraphCall, operationOf: OperationOf): MergedCalls {
  const parts: Part[] = [];

  async function sendOne({ request, answer }: Part): Promise<void> {
    try {
      answer.resolve(await call(request));
    } catch (error) {
      answer.reject(error);
    }
  }

  async function ask({ request: first }: Part): Promise<void> {
    const sections: Section[] = [];
    for (const alike of Map.groupBy(parts, sectionKey).values()) {
      const [{ request } = { request: first }] = alike;
      sections.push(await paced(sectionOf(request, alike)));
    }
    const variables: Fields = {};
    for (const { request } of parts) Object.assign(variables, ofClient(request));
    for (const [index, { distinct, contextual }] of sections.entries()) {
      variables[variableOf(representationsVariable, index)] = distinct;
      for (const [name, value] of Object.entries(contextual)) {
        variables[variableOf(name, index)] = value;
      }
    }
    const query = operationOf(sections.map((section) => section.query));
    const answer = await call({ ...first, query, variables, asks: asksOf(parts, sections) });
    for (const [index, section] of sections.entries()) {
      await paced(shareOut(answer, entitiesKey(index), section));
    }
  }

  async function sendAll(first: Part): Promise<void> {
    try {
      await ask(first);
    } catch (error) {
      for (const { answer } of parts) answer.reject(error);
    }
  }

  function callLater(request: SubgraphRequest): Promise<SubgraphAnswer> {
    const answer = Promise.withResolvers<SubgraphAnswer>();
    parts.push({ request, answer });
    return answer.promise;
  }

  return {
    call: Object.assign(callLater, call.givesPart && { givesPart: true }),
    send() {
      const [first, ...others] = parts;
      if (first) void (others.length === 0 ? sendOne(first) : sendAll(first));
    },
  };
}

/** Of how many combinations the operations of a plan that are merged are remembered: which of them have something to ask. */
const mostRemembered = 64;

/** `mergedOperation` that remembers. */
export function rememberedOperations(): OperationOf {
  const remembered = createRecentlyUsed<string, string>(mostRemembered);
  return (texts) => {
    const key = texts.join('\n');
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const merged = mergedOperation(texts);
    remembered.set(key, merged);
    return merged;
  };
}
