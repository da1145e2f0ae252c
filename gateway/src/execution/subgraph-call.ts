import type { StatementReport } from '@loopgraph/kit/database';
import type { Viewer } from '@loopgraph/kit/viewer';
import { untilStopped } from '@loopgraph/kit/until-stopped';
import type { Asks } from './call-report.ts';

/** One operation as a subgraph gets it. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
  readonly requestId: string;
  /** On whose behalf; a subgraph gives what that viewer may see. */
  readonly viewer: Viewer;
  /** Fires when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Gets the ids of the employees of whom the subgraph reads a row. */
  readonly subjects?: Set<string> | undefined;
  /** Told of each statement: of a subgraph elsewhere where `explain` asks for it. */
  readonly onStatement?: ((report: StatementReport) => void) | undefined;
  /** Whether a subgraph elsewhere is to tell of its statements. */
  readonly explain?: boolean | undefined;
  /** For those who watch. */
  readonly asks?: Asks | undefined;
}

/** Whether something is about the entity at `index` of those that were asked for. */
export type Concerns = (index: number) => boolean;

/** An error as a subgraph sends it; its path is the place in the subgraph's own answer. */
export interface SentError {
  readonly message: string;
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
  /** Where the path leads to no entity: about which it is; about all by default. */
  readonly concerns?: Concerns | undefined;
}

/** Why there is no answer about some entities, though there is about others. */
export interface PartFailure {
  readonly error: unknown;
  readonly concerns: Concerns;
}

export interface SubgraphAnswer {
  /** Belongs to the caller, who may change it. */
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?: readonly SentError[] | undefined;
  readonly failures?: readonly PartFailure[] | undefined;
  /** How large it was where it came over the network. */
  readonly bytes?: number | undefined;
}

/** Whether calls reach a subgraph; half-open while one call tries whether it is well again. */
export const circuitStates = ['closed', 'open', 'half-open'] as const;
export type CircuitState = (typeof circuitStates)[number];

/** Sends one operation to a subgraph; rejects with a SubgraphFailure when that cannot be done. */
export interface SubgraphCall {
  (request: SubgraphRequest): Promise<SubgraphAnswer>;
  /** Undefined where nothing keeps calls from the subgraph, for it is in this process. */
  readonly circuit?: () => CircuitState;
  /** Calls whatever the circuit says, and does not change it. */
  readonly pastCircuit?: (request: SubgraphRequest) => Promise<SubgraphAnswer>;
  /** Works out ahead what an operation takes that is to come; undefined where that is done elsewhere. Throws what is wrong with it. */
  readonly prepare?: (query: string, operationName: string | undefined) => void;
  /** Whether it settles at once when the request's signal fires, with the entities that came by then. */
  readonly givesPart?: boolean;
}

/** `wrapped`, a call that goes by way of `call`, with what else that one offers. */
export function alsoOf(
  { circuit, pastCircuit }: SubgraphCall,
  wrapped: (request: SubgraphRequest) => Promise<SubgraphAnswer>,
): SubgraphCall {
  return Object.assign(wrapped, {
    ...(circuit && { circuit }),
    ...(pastCircuit && { pastCircuit }),
  });
}

interface FailureOptions extends ErrorOptions {
  /** False where what was asked for is to blame, and the subgraph may be well. */
  readonly isOfSubgraph?: boolean;
}

/** There is no answer at all, not even one with errors. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
  readonly code: 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_UNAVAILABLE';
  /** Whether it tells that the subgraph is not well. */
  readonly isOfSubgraph: boolean;

  constructor(
    code: SubgraphFailure['code'],
    message: string,
    { isOfSubgraph = true, ...options }: FailureOptions = {},
  ) {
    super(message, options);
    this.code = code;
    this.isOfSubgraph = isOfSubgraph;
  }
}

/**
 * Makes `call` give up with SUBGRAPH_TIMEOUT after `ms`, or with the reason of `whole`, the signal of the whole request,
 * when that fires; whatever `call` itself does then, unless it gives a part. Where it has fired already, nothing is called.
 */
export async function callWithin(
  ms: number,
  call: SubgraphCall,
  request: Omit<SubgraphRequest, 'signal'>,
  whole?: AbortSignal,
): Promise<SubgraphAnswer> {
  whole?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  const timer = setTimeout(() => {
    const message = `Expected an answer within ${String(ms)} ms, but got none.`;
    controller.abort(new SubgraphFailure('SUBGRAPH_TIMEOUT', message));
  }, ms);
  const onWhole = () => {
    controller.abort(whole?.reason);
  };
  whole?.addEventListener('abort', onWhole, { once: true });
  try {
    const answer = call({ ...request, signal });
    return await (call.givesPart ? answer : untilStopped(answer, signal));
  } finally {
    clearTimeout(timer);
    whole?.removeEventListener('abort', onWhole);
  }
}
