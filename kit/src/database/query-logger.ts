import type { Logger } from 'drizzle-orm';
import type { DatabaseOptions } from './database-options.ts';

/** Shows each statement to `onQuery`, where there is one. */
export function queryLogger(onQuery: DatabaseOptions['onQuery']): { readonly logger?: Logger } {
  if (!onQuery) return {};
  return {
    logger: {
      logQuery(text, params) {
        onQuery({ text, params });
      },
    },
  };
}
