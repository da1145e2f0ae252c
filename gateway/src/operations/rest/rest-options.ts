import type { GraphqlServer } from '@loopgraph/kit/graphql-server';
import type { onRequestAsyncHookHandler, preHandlerAsyncHookHandler } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../../request-context.ts';
import type { ExportOptions } from '../export/export-if-asked.ts';
import type { OperationStore } from '../operation-store.ts';

/** What the resources are made of. */
export interface RestOptions extends ExportOptions {
  readonly store: OperationStore;
  readonly graphql: Pick<GraphqlServer<GatewayContext>, 'answer'>;
  /** The schema that clients see at present. */
  readonly schema: () => GraphQLSchema;
  /** What a request goes through before its body is read. */
  readonly onRequest: onRequestAsyncHookHandler[];
  /** What it goes through then. */
  readonly preHandler: preHandlerAsyncHookHandler[];
}
