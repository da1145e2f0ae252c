import {
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLOutputType,
  type OperationDefinitionNode,
} from 'graphql';
import {
  selectedFields,
  type SelectedField,
  type Selecting,
  type Selection,
} from '../selection/selected-fields.ts';
import { notExportable } from './not-exportable.ts';

/** The list that an operation is about. */
export interface Heart {
  /** The response keys that lead from the data to the list. */
  readonly path: readonly string[];
  readonly list: SelectedField;
  /** The connection whose `nodes` or `edges` it is; undefined for a plain list. */
  readonly connection: SelectedField | undefined;
}

/** The type of a list's items; undefined for what is no list. */
export function itemTypeOf({ definition }: SelectedField): GraphQLOutputType | undefined {
  const type: GraphQLOutputType = getNullableType(definition.type);
  return isListType(type) ? (type.ofType as GraphQLOutputType) : undefined;
}

function isConnection({ definition }: SelectedField): boolean {
  const type = getNullableType(definition.type);
  return isObjectType(type) && 'pageInfo' in type.getFields();
}

function heartsAt(
  selecting: Selecting,
  field: SelectedField,
  path: readonly string[],
): readonly Heart[] {
  if (itemTypeOf(field)) return [{ path, list: field, connection: undefined }];
  if (!isConnection(field)) return [];
  return selectedFields(selecting, field.selections)
    .filter(({ definition: { name } }) => name === 'nodes' || name === 'edges')
    .map((list) => ({ path: [...path, list.key], list, connection: field }));
}

interface Level {
  readonly path: readonly string[];
  readonly selections: readonly Selection[];
}

/**
 * The one list at the shallowest level at which `operation` has any, a connection counting as a list at its own level;
 * throws NOT_EXPORTABLE where there are several, or none at all.
 */
export function findHeart(selecting: Selecting, operation: OperationDefinitionNode): Heart {
  const root = selecting.schema.getRootType(operation.operation);
  if (!root) throw notExportable('an operation that the schema has a root type for');
  let level: Level[] = [{ path: [], selections: [{ type: root, set: operation.selectionSet }] }];
  while (level.length > 0) {
    const fields = level.flatMap(({ path, selections }) =>
      selectedFields(selecting, selections).map((field) => ({
        field,
        path: [...path, field.key],
      })),
    );
    const hearts = fields.flatMap(({ field, path }) => heartsAt(selecting, field, path));
    const [heart, ...others] = hearts;
    if (heart && others.length === 0) return heart;
    if (heart) {
      const got = hearts.map(({ path }) => `"${path.join('.')}"`).join(' and ');
      throw notExportable(`an operation with one list at its shallowest level, but got: ${got}`);
    }
    level = fields.map(({ field, path }) => ({ path, selections: field.selections }));
    level = level.filter(({ selections }) => selections.length > 0);
  }
  throw notExportable('an operation with a list in it, but got one without');
}
