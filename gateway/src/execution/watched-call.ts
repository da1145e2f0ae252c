import type { StatementReport } from '@loopgraph/kit/database';
import { RequestError } from '@loopgraph/kit/errors';
import { failSpan, startSpan, within, type Span } from '@loopgraph/kit/telemetry/tracing';
import { untilStopped } from '@loopgraph/kit/until-stopped';
import type { CallOutcome, CallReport, OnCall } from './call-report.ts';
import { SubgraphFailure, type SubgraphCall, type SubgraphRequest } from './subgraph-call.ts';

const nothingAsked = { places: [], representations: 0 };

function outcomeOf(error: unknown): CallOutcome {
  if (error instanceof SubgraphFailure) {
    return error.code === 'SUBGRAPH_TIMEOUT' ? 'timeout' : 'unavailable';
  }
  return error instanceof RequestError ? 'cancelled' : 'unexpected';
}

function startFetch(subgraph: string, { asks = nothingAsked }: SubgraphRequest): Span | undefined {
  const asked = asks.places.reduce((sum, { entities }) => sum + (entities?.asked ?? 0), 0);
  const attributes = {
    'loopgraph.subgraph': subgraph,
    'loopgraph.paths': asks.places.map(({ path }) => path.join('.')),
    'loopgraph.representations.asked': asked,
    'loopgraph.representations.sent': asks.representations,
  };
  return startSpan(`fetch ${subgraph}`, { attributes });
}

/** `call`, of which each request is reported to `onCall` and has a span. */
export function watchedCall(subgraph: string, call: SubgraphCall, onCall: OnCall): SubgraphCall {
  const watched = async (request: SubgraphRequest) => {
    const span = startFetch(subgraph, request);
    const startedAt = performance.now();
    const statements: StatementReport[] = [];
    const finish = (outcome: CallOutcome, bytes?: number) => {
      const { query: operation, asks = nothingAsked } = request;
      const ms = performance.now() - startedAt;
      const report: CallReport = {
        ...asks,
        subgraph,
        operation,
        startedAt,
        ms,
        outcome,
        bytes,
        statements,
      };
      onCall(report);
      if (outcome !== 'answered') failSpan(span, outcome);
      span?.end();
    };
    const onStatement = (report: StatementReport) => void statements.push(report);
    try {
      const answer = within(span, () => call({ ...request, onStatement }));
      const given = await (call.givesPart ? answer : untilStopped(answer, request.signal));
      const { errors = [], failures: [failure] = [], bytes } = given;
      if (failure) finish(outcomeOf(failure.error), bytes);
      else finish(errors.length > 0 ? 'errors' : 'answered', bytes);
      return given;
    } catch (error) {
      finish(outcomeOf(error));
      throw error;
    }
  };
  return Object.assign(watched, call.givesPart && { givesPart: true });
}
