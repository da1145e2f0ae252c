import type { ApolloServerPlugin } from '@loopgraph/kit/graphql-server';
import type { GatewayContext } from '../../request-context.ts';
import { statusOfErrors } from '../status-of-errors.ts';

function hasNothing(data: Record<string, unknown> | null | undefined): boolean {
  return !data || Object.values(data).every((value) => value === null);
}

/** Gives the answer of a REST resource that has nothing but errors a status that says so; one that has some data is 200. */
export const restStatus: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ contextValue, response }) {
        if (!contextValue.resource || response.body.kind !== 'single') return Promise.resolve();
        const { errors, data } = response.body.singleResult;
        const { status = 200 } = response.http;
        if (status < 400 && errors?.length && hasNothing(data)) {
          response.http.status = statusOfErrors(errors);
        }
        return Promise.resolve();
      },
    }),
};
