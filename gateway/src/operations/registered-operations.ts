import type { Db } from '@loopgraph/kit/database';
import type { Logger } from '@loopgraph/kit/log';
import { thoseKept } from '@loopgraph/kit/text-weight';
import type { Candidate } from '../execution/supergraph.ts';
import type { WarmOperation } from '../execution/warm-operation.ts';
import { brokenOperations } from './broken-operations.ts';
import type { StoredOperation } from './operation-store.ts';
import { expectedViewers } from './expected-viewers.ts';
import { liveOperations, type PublishedOperation } from './store/live-operations.ts';

export interface RegisteredOperationsOptions {
  readonly db: Db | undefined;
  readonly library: readonly StoredOperation[];
  readonly logger: Logger;
  /** Ends what is being looked at or compiled. */
  readonly signal: AbortSignal;
}

/** What clients rely on, held against the supergraph that is served and those that are to be. */
export interface RegisteredOperations {
  /** Compiles them ahead, and logs those that the schema has no place for. */
  readonly prepare: (served: Pick<Candidate, 'schema' | 'warm'>) => Promise<void>;
  /**
   * Compiles them ahead for a changed supergraph. Rejects, naming client and operation, where it would break one that
   * works, or what its client relies on: the file can be put right, or the operation retired, at leisure, while a client
   * whose operation fails cannot help itself.
   */
  readonly admit: (candidate: Candidate) => Promise<void>;
}

/** An operation of the library, or one that was published. */
type RegisteredOperation = StoredOperation & Partial<Pick<PublishedOperation, 'publishedAt'>>;

/** Those of the library, then what was published last. */
function latestFirst(operations: readonly RegisteredOperation[]): RegisteredOperation[] {
  const at = ({ publishedAt }: RegisteredOperation) =>
    publishedAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return operations.toSorted((one, other) => at(other) - at(one));
}

export function registeredOperations({
  db,
  library,
  logger,
  signal,
}: RegisteredOperationsOptions): RegisteredOperations {
  async function all(): Promise<readonly RegisteredOperation[]> {
    return [...library, ...(db ? await liveOperations(db) : [])];
  }

  /** As many as stay compiled, each for those who are likely to run it. */
  async function compile(operations: readonly RegisteredOperation[], warm: WarmOperation) {
    const viewersOf = await expectedViewers(db, logger);
    for (const { client, body } of thoseKept(latestFirst(operations))) {
      signal.throwIfAborted();
      await warm(body, viewersOf(client));
    }
  }

  return {
    async prepare({ schema, warm }) {
      const operations = await all();
      await compile(operations, warm);
      const broken = await brokenOperations({ schema }, operations, signal);
      const faults = broken.flatMap((operation) => operation.faults);
      if (faults.length > 0)
        logger.error({ faults }, 'the supergraph breaks registered operations');
    },
    async admit({ schema, schemaBefore, warm }) {
      const operations = await all();
      const broken = await brokenOperations({ schema, schemaBefore }, operations, signal);
      const failing = broken.map(({ operation }) => operation);
      // Those that did not work before are nothing that this change does.
      const before = await brokenOperations({ schema: schemaBefore }, failing, signal);
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
