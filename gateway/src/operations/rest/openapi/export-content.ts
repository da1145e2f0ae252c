import { OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import { tableOf } from '../../export/csv-columns.ts';
import { findHeart, itemTypeOf, type Heart } from '../../export/heart.ts';
import type { Selecting } from '../../selection/selected-fields.ts';
import { answerSchema } from './answer-schema.ts';
import type { Components } from './input-schemas.ts';
import type { JsonSchema } from './json-schema.ts';

/** The list that an operation can be exported as; undefined where it has none. */
export function exportedHeart(
  selecting: Selecting,
  operation: OperationDefinitionNode,
): Heart | undefined {
  if (operation.operation !== OperationTypeNode.QUERY) return undefined;
  try {
    return findHeart(selecting, operation);
  } catch {
    return undefined;
  }
}

/** What a resource answers in the forms of exports, by media type; nothing where there is no list to export. */
export function exportContent(
  selecting: Selecting,
  heart: Heart | undefined,
  components: Components,
): JsonSchema {
  const type = heart && itemTypeOf(heart.list);
  if (!heart || !type) return {};
  const list = heart.path.join('.');
  const { columns } = tableOf(selecting, heart.list);
  return {
    'text/csv': {
      schema: {
        type: 'string',
        description: `The items of ${list} as RFC 4180 has them, with the columns ${columns.join(', ')}.`,
        contentMediaType: 'text/csv',
      },
    },
    'application/x-ndjson': {
      schema: {
        type: 'string',
        description: `A line of JSON for each item of ${list}.`,
        contentMediaType: 'application/x-ndjson',
        contentSchema: answerSchema(selecting, components, type, heart.list.selections),
      },
    },
  };
}
