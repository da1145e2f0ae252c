import type { Db } from '@loopgraph/kit/database';
import type { Logger } from '@loopgraph/kit/log';
import { mostCompiled } from '../execution/served-supergraph.ts';
import type { Candidate } from '../execution/supergraph.ts';
import type { WarmOperation } from '../execution/warm-operation.ts';
import { brokenOperations } from './broken-operations.ts';
import type { StoredOperation } from './operation-store.ts';
import { liveOperations } from './store/live-operations.ts';

export interface RegisteredOperationsOptions {
  readonly db: Db | undefined;
  readonly library: readonly StoredOperation[];
  readonly logger: Logger;
  /** Ends what is being looked at or compiled. */
  readonly signal: AbortSignal;
}

/** What clients rely on, held against the supergraph that is served and those that are to be. */
export interface RegisteredOperations {
  /** Compiles all of them, and logs those that the schema has no place for. */
  readonly prepare: (served: Pick<Candidate, 'schema' | 'warm'>) => Promise<void>;
  /**
   * Compiles all of them for a changed supergraph. Rejects, naming client and operation, where it would break one that
   * works: the file can be put right, or the operation retired, at leisure, while a client whose operation fails cannot
   * help itself.
   */
  readonly admit: (candidate: Candidate) => Promise<void>;
}

export function registeredOperations({
  db,
  library,
  logger,
  signal,
}: RegisteredOperationsOptions): RegisteredOperations {
  async function all(): Promise<readonly StoredOperation[]> {
    return [...library, ...(db ? await liveOperations(db) : [])];
  }

  async function compile(operations: readonly StoredOperation[], warm: WarmOperation) {
    for (const { body } of operations.slice(0, mostCompiled)) {
      signal.throwIfAborted();
      await warm(body);
    }
  }

  return {
    async prepare({ schema, warm }) {
      const operations = await all();
      await compile(operations, warm);
      const broken = await brokenOperations(schema, operations, signal);
      const faults = broken.flatMap((operation) => operation.faults);
      if (faults.length > 0)
        logger.error({ faults }, 'the supergraph breaks registered operations');
    },
    async admit({ schema, schemaBefore, warm }) {
      const operations = await all();
      const broken = await brokenOperations(schema, operations, signal);
      const failing = broken.map(({ operation }) => operation);
      // Those that did not work before are nothing that this change does.
      const before = await brokenOperations(schemaBefore, failing, signal);
      const failed = new Set(before.map(({ operation }) => operation));
      const faults = broken
        .filter(({ operation }) => !failed.has(operation))
        .flatMap((operation) => operation.faults);
      if (faults.length > 0) {
        throw new Error(
          `expected a supergraph that breaks no registered operation, got:\n${faults.join('\n')}`,
        );
      }
      await compile(operations, warm);
    },
  };
}
