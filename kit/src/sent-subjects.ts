import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from './mask-errors.ts';

/** What a subgraph knows of one request. */
export interface SubjectsContext extends RequestContext {
  /** The employees of whom a row was read, by id. */
  readonly subjects: ReadonlySet<string>;
}

/** Sends the gateway, beside a subgraph's answer, whose rows were read for it: `extensions.subjects`. */
export const sendSubjects: ApolloServerPlugin<SubjectsContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body }, contextValue: { subjects } }) {
        if (body.kind === 'single' && subjects.size > 0) {
          const { extensions } = body.singleResult;
          body.singleResult.extensions = { ...extensions, subjects: [...subjects] };
        }
        return Promise.resolve();
      },
    }),
};
