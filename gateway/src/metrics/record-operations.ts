import type { ApolloServerPlugin } from '@loopgraph/kit/graphql-server';
import type { ErrorCodeName } from '@loopgraph/kit/errors';
import { isPublicCode } from '@loopgraph/kit/mask-errors';
import { roles, type Viewer } from '@loopgraph/kit/viewer';
import type { GatewayContext } from '../request-context.ts';
import type { Metrics } from './metrics.ts';

const limitCodes = [
  'OPERATION_TOO_DEEP',
  'TOO_MANY_FIELDS',
  'TOO_MANY_ROOT_FIELDS',
  'TOO_MANY_ALIASES',
  'TOO_MANY_TOKENS',
  'COST_TOO_HIGH',
  'RATE_LIMITED',
  'INTROSPECTION_DISABLED',
  'INVALID_PAGE',
] as const satisfies readonly ErrorCodeName[];

/** The strongest role; what it is called is ours, which a client's name is not. */
function roleOf({ roles: held }: Viewer): string {
  return roles.findLast((role) => held.includes(role)) ?? 'none';
}

/** Makes the plugin that records each operation: how it ended, how long it took, and which limit refused it. */
export function recordOperations({ record }: Metrics): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart() {
      const startedAt = performance.now();
      return Promise.resolve({
        willSendResponse({ response: { body }, operation, contextValue }) {
          const result = body.kind === 'single' ? body.singleResult : {};
          const code = result.errors?.[0]?.extensions?.['code'];
          const failed = isPublicCode(code) ? code : 'INTERNAL_SERVER_ERROR';
          const outcome = result.errors?.length ? failed : 'ok';
          const type = operation?.operation ?? 'unknown';
          const seconds = (performance.now() - startedAt) / 1000;
          const name = contextValue.operation?.name ?? '';
          const role = roleOf(contextValue.viewer);
          record('loopgraph_requests_total', { type, outcome, role });
          record('loopgraph_request_duration_seconds', { type, operation: name }, seconds);
          const limit = limitCodes.find((known) => known === outcome);
          if (limit && !('data' in result)) {
            record('loopgraph_limits_refused_total', { code: limit });
          }
          return Promise.resolve();
        },
      });
    },
  };
}
