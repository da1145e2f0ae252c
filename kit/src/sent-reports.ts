import type { ApolloServerPlugin } from '@apollo/server';
import type { StatementReport } from './database.ts';
import type { RequestContext } from './mask-errors.ts';

/** What a subgraph knows of one request. */
export interface ReportsContext extends RequestContext {
  /** The employees of whom a row was read, by id. */
  readonly subjects: ReadonlySet<string>;
  /** What was run, where the gateway asked to be told. */
  readonly statements: readonly StatementReport[];
}

/**
 * Sends the gateway, beside a subgraph's answer, whose rows were read for it (`extensions.subjects`), and by which statements
 * (`extensions.statements`).
 */
export const sendReports: ApolloServerPlugin<ReportsContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body }, contextValue: { subjects, statements } }) {
        if (body.kind !== 'single' || subjects.size + statements.length === 0) {
          return Promise.resolve();
        }
        body.singleResult.extensions = {
          ...body.singleResult.extensions,
          ...(subjects.size > 0 && { subjects: [...subjects] }),
          ...(statements.length > 0 && { statements }),
        };
        return Promise.resolve();
      },
    }),
};
