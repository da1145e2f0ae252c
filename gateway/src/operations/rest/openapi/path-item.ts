import type { GraphQLSchema } from 'graphql';
import type { StoredOperation } from '../../operation-store.ts';
import { fragmentsOf } from '../../selection/selected-fields.ts';
import { parseStored } from '../parse-stored.ts';
import { selectionSchema } from './answer-schema.ts';
import { exportContent } from './export-content.ts';
import type { Components } from './input-schemas.ts';
import type { JsonSchema } from './json-schema.ts';
import { refusalsByStatus } from './responses.ts';
import { describedVariables, queryParameter, variablesBody } from './variables.ts';

/** What the comment at the top of an operation's document says. */
function commentOf({ body }: StoredOperation): string {
  const [comment = ''] = /^(\s*#.*\n)*/.exec(body) ?? [];
  const lines = comment.split('\n').map((line) => line.replace(/^\s*#\s?/, '').trim());
  return lines.join(' ').trim();
}

/** How a query or mutation is asked for, and what it answers. */
export function pathItem(
  stored: StoredOperation,
  schema: GraphQLSchema,
  components: Components,
): JsonSchema {
  const parsed = parseStored(stored);
  const { document, operation } = parsed;
  const selecting = { schema, fragments: fragmentsOf(document) };
  const root = schema.getRootType(operation.operation);
  const selections = root ? [{ type: root, set: operation.selectionSet }] : [];
  const variables = describedVariables(parsed, schema, components);
  const description = commentOf(stored);
  const data = selectionSchema(selecting, components, selections);
  const answer = {
    type: 'object',
    required: ['data'],
    properties: { data, errors: { $ref: '#/components/schemas/_Errors' } },
  };
  const isQuery = stored.type === 'query';
  const purpose = { $ref: '#/components/parameters/purpose' };
  const parameters = [...(isQuery ? variables.map(queryParameter) : []), purpose];
  return {
    [isQuery ? 'get' : 'post']: {
      operationId: stored.name,
      ...(description && { description }),
      parameters,
      ...(!isQuery && { requestBody: variablesBody(variables) }),
      responses: {
        200: {
          description: 'The answer. Where parts of it are missing, `errors` says why.',
          content: {
            'application/json': { schema: answer },
            ...exportContent(selecting, operation, components),
          },
        },
        ...refusalsByStatus,
      },
    },
  };
}
