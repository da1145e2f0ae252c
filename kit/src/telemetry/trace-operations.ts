import type { ApolloServerPlugin, BaseContext, GraphQLRequestListener } from '@apollo/server';
import { failSpan, startSpan, type Span } from './tracing.ts';

const spans = new WeakMap<object, Span>();

/** The span of the GraphQL operation whose context this is; undefined where none is made. */
export function spanOfOperation(contextValue: object): Span | undefined {
  return spans.get(contextValue);
}

/** Starts a part of `span`; what it gives ends that. */
function startPart(name: string, parent: Span) {
  const span = startSpan(name, { parent });
  return (error?: unknown) => {
    if (error) failSpan(span, 'invalid');
    span?.end();
  };
}

function listenerFor(span: Span): GraphQLRequestListener<BaseContext> {
  return {
    parsingDidStart() {
      const end = startPart('graphql.parse', span);
      return Promise.resolve((error) => {
        end(error);
        return Promise.resolve();
      });
    },
    validationDidStart() {
      const end = startPart('graphql.validate', span);
      return Promise.resolve((errors) => {
        end(errors);
        return Promise.resolve();
      });
    },
    didResolveOperation({ operation, operationName }) {
      if (operation) {
        span.updateName(operation.operation);
        span.setAttribute('graphql.operation.type', operation.operation);
      }
      if (operationName !== null) span.setAttribute('graphql.operation.name', operationName);
      return Promise.resolve();
    },
    willSendResponse({ response: { body } }) {
      const [first] = (body.kind === 'single' ? body.singleResult.errors : undefined) ?? [];
      const code = first?.extensions?.['code'];
      if (first) failSpan(span, typeof code === 'string' ? code : 'unknown');
      span.end();
      return Promise.resolve();
    },
  };
}

/**
 * Makes a span of each GraphQL operation, by the conventions of OpenTelemetry, with the parsing and the validating that it takes
 * the first time. The operation's text goes into none, for there may be values in it.
 */
export const traceOperations: ApolloServerPlugin = {
  requestDidStart({ contextValue }) {
    const span = startSpan('GraphQL Operation', { kind: 'SERVER' });
    if (!span) return Promise.resolve();
    spans.set(contextValue, span);
    return Promise.resolve(listenerFor(span));
  },
};
