import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { responseKey, type KeyOf } from '../response-key.ts';

/** What selects fields, for one setting of the variables that @skip and @include look at. */
export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly conditions: Readonly<Record<string, unknown>>;
  /** The fields that are null whatever was fetched. */
  readonly hidden?: ReadonlySet<FieldNode>;
  /** By which key an object has a field; by its response key where that is left out. */
  readonly keyOf?: KeyOf;
}

function isIncluded({ conditions }: Selecting, selection: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, conditions);
  if (skip?.['if'] === true) return false;
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, conditions);
  return include?.['if'] !== false;
}

/** Whether objects of `type` are of the type named `condition`. */
export function applies(
  { schema }: Selecting,
  condition: string | undefined,
  type: GraphQLNamedType,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return (
    isAbstractType(conditionType) &&
    (isObjectType(type) || isInterfaceType(type)) &&
    schema.isSubType(conditionType, type)
  );
}

/**
 * The field nodes that `selectionSets` select on an object of type `type`, by response key, as CollectFields of the
 * GraphQL specification has them (https://spec.graphql.org/October2021/#CollectFields()).
 */
export function collectFields(
  selecting: Selecting,
  type: GraphQLNamedType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selecting, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = responseKey(selection);
        const nodes = fields.get(key);
        if (nodes) nodes.push(selection);
        else fields.set(key, [selection]);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        if (visited.has(name)) continue;
        visited.add(name);
        const fragment = selecting.fragments.get(name);
        if (fragment && applies(selecting, fragment.typeCondition.name.value, type)) {
          collect(fragment.selectionSet);
        }
      } else if (applies(selecting, selection.typeCondition?.name.value, type)) {
        collect(selection.selectionSet);
      }
    }
  };
  for (const set of selectionSets) collect(set);
  return fields;
}
