import type { Logger } from '@loopgraph/kit/log';
import { SubgraphFailure, type CircuitState, type SubgraphAnswer } from '../subgraph-call.ts';

export interface CircuitOptions {
  /** How many calls in a row have to fail before it opens. */
  readonly failures: number;
  /** How long it stays open before one call is let through to see whether the subgraph is well again. */
  readonly resetMs: number;
}

/** What came over HTTP. */
export interface Exchange {
  readonly status: number;
  readonly answer: SubgraphAnswer;
}

/** Keeps calls from a subgraph that fails, so that they fail at once. https://martinfowler.com/bliki/CircuitBreaker.html */
export interface Circuit {
  readonly state: () => CircuitState;
  /** Calls, unless it is open, or half-open and a call is under way to try it: then it rejects at once. */
  readonly run: (call: () => Promise<Exchange>) => Promise<Exchange>;
}

/** A failure that tells of the subgraph. */
class Counted extends Error {
  override readonly name = 'Counted';
}

/** An answer that tells nothing of the subgraph as it is now; the policy counts no errors but those it is told to. */
class Uncounted extends Error {
  override readonly name = 'Uncounted';
  readonly exchange: Exchange;

  constructor(exchange: Exchange) {
    super('answered');
    this.exchange = exchange;
  }
}

function isServerFault(exchange: unknown): boolean {
  // The policy takes results of any type; it is given exchanges alone.
  return (exchange as Exchange).status >= 500;
}

function isOfSubgraph(error: unknown): boolean {
  return error instanceof SubgraphFailure && error.isOfSubgraph;
}

/**
 * A circuit that opens after failures of the subgraph in a row: no connection, no answer in time, none that can be read, or a
 * status of 500 and more. What a client does counts neither way, but the call that tries an open circuit has to be answered.
 * Nor does what becomes of calls that began before it last opened: they would decide in place of the one that tries it.
 */
function createCircuit(
  service: string,
  { failures, resetMs }: CircuitOptions,
  logger: Logger,
): Circuit {
  let state: CircuitState = 'closed';
  let openings = 0;

  async function load() {
    const { circuitBreaker, ConsecutiveBreaker, handleType, isBrokenCircuitError } =
      await import('cockatiel');
    const breaker = new ConsecutiveBreaker(failures);
    const policy = circuitBreaker(handleType(Counted).orWhenResult(isServerFault), {
      breaker,
      halfOpenAfter: resetMs,
    });
    policy.onHalfOpen(() => {
      state = 'half-open';
    });
    policy.onBreak(() => {
      state = 'open';
      openings++;
      logger.warn({ service, resetMs }, 'subgraph keeps failing: its circuit is open');
    });
    policy.onReset(() => {
      state = 'closed';
      logger.info({ service }, 'subgraph answers again: its circuit is closed');
    });
    return { policy, isBrokenCircuitError };
  }

  const loading = load();
  // Whoever calls is told.
  loading.catch(() => undefined);

  function refusal(cause?: unknown): SubgraphFailure {
    const message = `Expected the circuit of "${service}" to be closed, but it is ${state}.`;
    return new SubgraphFailure('SUBGRAPH_UNAVAILABLE', message, { cause });
  }

  return {
    state: () => state,
    async run(call) {
      const { policy, isBrokenCircuitError } = await loading;
      // The policy would let it wait for the outcome.
      if (state === 'half-open') throw refusal();
      const tries = state === 'open';
      const openingsBefore = openings;
      const isLate = () => openings !== openingsBefore;
      const counted = async () => {
        try {
          const exchange = await call();
          if (!isLate()) return exchange;
          throw new Uncounted(exchange);
        } catch (cause) {
          const tells = tries || isOfSubgraph(cause);
          throw tells && !isLate() ? new Counted('failed', { cause }) : cause;
        }
      };
      try {
        return await policy.execute(counted);
      } catch (error) {
        if (error instanceof Uncounted) return error.exchange;
        if (isBrokenCircuitError(error)) throw refusal(error);
        throw error instanceof Counted ? error.cause : error;
      }
    },
  };
}

/** The circuit of a subgraph at an address: the same for as long as the gateway lives, whatever supergraph is served. */
export type CircuitOf = (service: string, url: string) => Circuit;

export function keepCircuits(options: CircuitOptions, logger: Logger): CircuitOf {
  const circuits = new Map<string, Circuit>();
  return (service, url) => {
    const key = `${service} ${url}`;
    const circuit = circuits.get(key) ?? createCircuit(service, options, logger);
    circuits.set(key, circuit);
    return circuit;
  };
}
