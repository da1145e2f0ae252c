import type { GraphQLSchema } from 'graphql';
import type { StoredOperation } from '../../operation-store.ts';
import { fragmentsOf } from '../../selection/selected-fields.ts';
import { parseStored } from '../parse-stored.ts';
import { selectionSchema } from './answer-schema.ts';
import { pageVariablesOf } from '../../export/heart-arguments.ts';
import { exportContent, exportedHeart } from './export-content.ts';
import type { Components } from './input-schemas.ts';
import type { JsonSchema } from './json-schema.ts';
import { notModified, refusalsByStatus } from './responses.ts';
import {
  describedVariables,
  queryParameter,
  variablesBody,
  type DescribedVariable,
} from './variables.ts';

/** What the comment at the top of an operation's document says. */
function commentOf({ body }: StoredOperation): string {
  const [comment = ''] = /^(\s*#.*\n)*/.exec(body) ?? [];
  const lines = comment.split('\n').map((line) => line.replace(/^\s*#\s?/, '').trim());
  return lines.join(' ').trim();
}

/** A page size that an export, unlike the answer in JSON, does without. */
function neededForJson(variable: DescribedVariable): DescribedVariable {
  if (!variable.required) return variable;
  const needed = 'Needed where the answer is application/json; exports without it give all.';
  const description = [variable.description, needed].filter((text) => text).join(' ');
  return { ...variable, required: false, description };
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
  const heart = exportedHeart(selecting, operation);
  const pageSize = heart && pageVariablesOf(heart, {})?.first;
  const inUrl = variables.map((each) => (each.name === pageSize ? neededForJson(each) : each));
  const parameters = [...(isQuery ? inUrl.map(queryParameter) : []), purpose];
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
            ...exportContent(selecting, heart, components),
          },
        },
        ...(isQuery && { 304: notModified }),
        ...refusalsByStatus,
      },
    },
  };
}
