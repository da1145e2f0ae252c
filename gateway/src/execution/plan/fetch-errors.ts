import { RequestError } from '@loopgraph/kit/errors';
import { isLate } from '@loopgraph/kit/pace';
import type { Path } from '@loopgraph/kit/fields';
import type { ErrorPlaces, Report } from '../response-errors.ts';
import { SubgraphFailure, type SubgraphAnswer } from '../subgraph-call.ts';
import { codeOf, subgraphError, SubgraphError } from '../subgraph-error.ts';
import type { Asked } from './asked.ts';
import { AskedPlaces } from './asked-places.ts';
import type { Run } from './run.ts';

const failureMessages = {
  SUBGRAPH_TIMEOUT: (service: string, ms: number) =>
    `Expected subgraph "${service}" to answer within ${String(ms)} ms, but it did not.`,
  SUBGRAPH_UNAVAILABLE: (service: string) =>
    `Expected subgraph "${service}" to answer, but it could not be reached or gave no readable answer.`,
};

/** What a client is told of what no subgraph is to blame for: that the request was stopped, or nothing. */
function told(error: unknown): { readonly message: string; readonly code: string } {
  return error instanceof RequestError
    ? { message: error.message, code: String(error.extensions['code']) }
    : { message: 'Unexpected error', code: 'INTERNAL_SERVER_ERROR' };
}

/** Adds why there is no answer, at each of `places`. */
function addFailure(run: Run, { fetch }: Asked, error: unknown, places: ErrorPlaces): void {
  const { serviceName: service } = fetch.node;
  const { requestId, logger, errors, timeoutMs } = run;
  const isFailure = error instanceof SubgraphFailure;
  if (isFailure) logger.warn({ requestId, service, err: error }, 'subgraph failed');
  const { message, code } = isFailure
    ? { message: failureMessages[error.code](service, timeoutMs), code: error.code }
    : told(error);
  const make = (path: Path) => new SubgraphError(message, { service, path, code, cause: error });
  errors.add(service, code, places, make);
}

function* failureReport(run: Run, asked: Asked, error: unknown): Report {
  addFailure(run, asked, error, yield* new AskedPlaces(asked, run, undefined).leftNull());
}

function* answerReport(run: Run, asked: Asked, answer: SubgraphAnswer): Report {
  const { data, errors = [], failures = [] } = answer;
  const { serviceName: service } = asked.fetch.node;
  const places = new AskedPlaces(asked, run, data);
  for (const error of errors) {
    if (isLate()) yield;
    const { path = [], concerns } = error;
    const at = yield* path.length > 0 && !concerns ? places.of(path) : places.leftNull(concerns);
    run.errors.add(service, codeOf(error), at, (place) =>
      subgraphError(service, error, { message: run.messageOf(error.message), path: place }),
    );
  }
  for (const { error, concerns } of failures) {
    addFailure(run, asked, error, yield* places.leftNull(concerns));
  }
}

/** Adds that there is no answer, at each place that stays null for it; undefined where that is done at once. */
export function reportFailure(run: Run, asked: Asked, error: unknown): Promise<void> | undefined {
  return run.errors.tell(failureReport(run, asked, error));
}

/**
 * Adds the errors of an answer, and why there is none about some entities, each at all its places in the response; undefined
 * where that is done at once.
 */
export function reportErrors(
  run: Run,
  asked: Asked,
  answer: SubgraphAnswer,
): Promise<void> | undefined {
  const { errors = [], failures = [] } = answer;
  if (errors.length === 0 && failures.length === 0) return undefined;
  return run.errors.tell(answerReport(run, asked, answer));
}
