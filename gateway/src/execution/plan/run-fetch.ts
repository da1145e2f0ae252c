import { isLate, paced } from '@loopgraph/kit/pace';
import { isFields, type Fields } from '@loopgraph/kit/fields';
import type { Asks } from '../call-report.ts';
import {
  callWithin,
  SubgraphFailure,
  type SubgraphAnswer,
  type SubgraphCall,
} from '../subgraph-call.ts';
import type { Asked } from './asked.ts';
import { reportErrors, reportFailure } from './fetch-errors.ts';
import type { SendFetch } from './gathering.ts';
import { mergeInto } from './merge.ts';
import { mergeEntities, type Target } from './merge-entities.ts';
import { objectsAt, type Found } from './places.ts';
import type { PlannedFetch } from './planned-fetch.ts';
import { representationsVariable } from './planner-variables.ts';
import type { Representations } from './representations.ts';
import type { Run } from './run.ts';
import { sharedCall } from './shared-calls.ts';

/** The distinct representations of what was found, and for each entity that has one, which. */
function* represent(
  { rewriteInput, unites }: PlannedFetch,
  representations: Representations,
  found: Found,
  repeated: Set<Fields>,
) {
  const distinct = representations.distinct(rewriteInput);
  const targets: Target[] = [];
  /** Of each index, the one object that stands for all that are alike. */
  const united: (Fields | undefined)[] = [];
  let asked = 0;
  for (let place = 0; place < found.objects.length; place++) {
    if (isLate()) yield;
    const entity = found.objects[place];
    const index = entity && distinct.placeOf(entity);
    if (!entity || index === undefined) continue;
    asked++;
    if (unites && representations.isBare(entity)) {
      const one = united[index];
      if (one) {
        found.replace(place, one);
        repeated.add(one);
        continue;
      }
      united[index] = entity;
    }
    targets.push({ entity, index });
  }
  return { distinct: distinct.all, targets, asked };
}

function variablesOf({ node }: PlannedFetch, { variables }: Run): Fields {
  const used: Fields = {};
  for (const name of node.variableUsages ?? []) {
    if (Object.hasOwn(variables, name)) used[name] = variables[name];
  }
  return used;
}

function asksOf({ fetch: { place: path }, distinct, asked = 0 }: Asked): Asks {
  if (!distinct) return { places: [{ path }], representations: 0 };
  const entities = { asked, distinct: distinct.length };
  return { places: [{ path, entities }], representations: distinct.length };
}

async function call(
  run: Run,
  asked: Asked,
  variables: Fields,
  send: SubgraphCall,
): Promise<SubgraphAnswer | undefined> {
  const { node } = asked.fetch;
  try {
    const { requestId, viewer, subjects, explain, signal } = run;
    const request = {
      query: node.operation,
      variables,
      operationName: node.operationName,
      requestId,
      viewer,
      subjects,
      explain,
      asks: asksOf(asked),
    };
    const answer = await callWithin(run.timeoutMs, send, request, signal);
    const entities = answer.data?.['_entities'];
    const expected = asked.distinct?.length;
    if (answer.data && expected !== undefined) {
      if (!Array.isArray(entities) || entities.length !== expected) {
        throw new SubgraphFailure(
          'SUBGRAPH_UNAVAILABLE',
          `Expected ${expected} entities from "${node.serviceName}", but got ${Array.isArray(entities) ? entities.length : 'none'}.`,
        );
      }
    }
    return answer;
  } catch (error) {
    const told = reportFailure(run, asked, error);
    if (told) await told;
    return undefined;
  }
}

async function receiveRoot(
  fetch: PlannedFetch,
  run: Run,
  objects: readonly Fields[],
  variables: Fields,
  send: SubgraphCall,
): Promise<void> {
  const asked = { fetch };
  const answer = await call(run, asked, variables, send);
  if (!answer) return;
  const told = reportErrors(run, asked, answer);
  if (told) await told;
  const { data } = answer;
  if (!isFields(data)) return;
  fetch.rewriteOutput?.(data);
  for (const [index, object] of objects.entries()) mergeInto(object, data, index === 0);
}

async function receiveEntities(
  fetch: PlannedFetch,
  run: Run,
  { distinct, targets, asked: places }: Required<Pick<Asked, 'distinct' | 'targets' | 'asked'>>,
  variables: Fields,
  send: SubgraphCall,
): Promise<void> {
  const asked = { fetch, distinct, targets, asked: places };
  const sent = { ...variables, [representationsVariable]: distinct };
  const answer = await call(run, asked, sent, send);
  if (!answer) return;
  const told = reportErrors(run, asked, answer);
  if (told) await told;
  const received: unknown = answer.data?.['_entities'];
  if (!Array.isArray(received)) return;
  const others = await paced(mergeEntities(fetch, received, targets));
  if (others) await reportErrors(run, asked, { data: answer.data, failures: [others] });
}

/** What a fetch is for: all objects at its place, or some, with what their contexts give as arguments. */
interface FetchedFor {
  readonly found: Found;
  readonly contextual?: Fields;
}

/** Undefined where it fails, as where what is required nests so deep that it cannot be compared. */
async function representedOf(
  fetch: PlannedFetch,
  representations: Representations,
  found: Found,
  run: Run,
) {
  try {
    return await paced(represent(fetch, representations, found, run.repeated));
  } catch (error) {
    await reportFailure(run, { fetch }, error);
    return undefined;
  }
}

/** Gets a fetch ready to be sent; undefined where there is nothing to ask for. It never throws either. */
export async function prepareFetch(
  fetch: PlannedFetch,
  run: Run,
  { found, contextual }: FetchedFor = { found: objectsAt(run.root, fetch.path, fetch.unites) },
): Promise<SendFetch | undefined> {
  const { objects } = found;
  if (objects.length === 0) return undefined;
  const variables = { ...variablesOf(fetch, run), ...contextual };
  const { representations } = fetch;
  if (!representations) return (send) => receiveRoot(fetch, run, objects, variables, send);
  const represented = await representedOf(fetch, representations, found, run);
  if (!represented || represented.distinct.length === 0) return undefined;
  return (send) => receiveEntities(fetch, run, represented, variables, send);
}

/** How a fetch is sent: by `call` to its subgraph, unless what it asks is asked already. */
export function callOf(
  { node, repeated }: PlannedFetch,
  run: Run,
  call: SubgraphCall,
): SubgraphCall {
  return repeated ? sharedCall(node.serviceName, call, run.flights) : call;
}

/** Runs one fetch and merges what comes. It never throws: what a subgraph cannot give stays null, with an error. */
export async function runFetch(fetch: PlannedFetch, run: Run): Promise<void> {
  const sendFetch = await prepareFetch(fetch, run);
  await sendFetch?.(callOf(fetch, run, run.callTo(fetch.node.serviceName)));
}
