import { callInProcess } from '../../src/execution/call-in-process.ts';
import type { SubgraphCall } from '../../src/execution/subgraph-call.ts';
import type { Fixture } from './company.ts';

/** Calls the subgraphs `fixtures` in process, each by its name. */
export function callsTo(fixtures: readonly Fixture[]): (name: string) => SubgraphCall {
  const calls = new Map(fixtures.map((fixture) => [fixture.name, callInProcess(fixture)]));
  return (name) => {
    const call = calls.get(name);
    if (!call) throw new Error(`Expected a subgraph of the fixtures, but got: ${name}.`);
    return call;
  };
}
