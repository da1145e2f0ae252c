import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { compileSubgraphOperation } from '@loopgraph/kit/executor/compile-subgraph-operation';
import { isSchemaField } from '@loopgraph/kit/executor/schema-fields';
import { setOwn, type Fields } from '@loopgraph/kit/fields';
import type { KeyOf } from '@loopgraph/kit/response-key';
import { untilStopped } from '@loopgraph/kit/until-stopped';
import { fragmentsOf } from '../fragments.ts';

/** Adds to `root` what an operation asks of the schema itself, in turns; rejects when `signal` fires. */
export type AddSchema = (
  root: Fields,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
) => Promise<void>;

/** What of the root's selections asks for the schema, the fragments put in. */
function schemaSelections(
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  keyOf: KeyOf,
): (set: SelectionSetNode) => SelectionSetNode {
  const ofFragments = new Map<string, SelectionSetNode>();
  const within = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap(selected),
  });
  function selected(selection: SelectionNode): SelectionNode[] {
    if (selection.kind === Kind.FIELD) {
      // Its value is merged with those of the subgraphs.
      const alias = { kind: Kind.NAME, value: keyOf(selection) } as const;
      return isSchemaField(selection.name.value) ? [{ ...selection, alias }] : [];
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const selectionSet = within(selection.selectionSet);
      return selectionSet.selections.length > 0 ? [{ ...selection, selectionSet }] : [];
    }
    const name = selection.name.value;
    const fragment = fragments.get(name);
    if (!fragment) return [];
    const selectionSet = ofFragments.get(name) ?? within(fragment.selectionSet);
    ofFragments.set(name, selectionSet);
    const { typeCondition } = fragment;
    const { directives = [] } = selection;
    const inline = { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet } as const;
    return selectionSet.selections.length > 0 ? [inline] : [];
  }
  return within;
}

/**
 * What answers the part of `operation`, which was found valid, that asks for the schema itself; undefined where none does. A
 * schema has thousands of types and fields, and an operation may ask for those of each many times over.
 */
export function compileAskedSchema(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  keyOf: KeyOf,
): AddSchema | undefined {
  const fragments = fragmentsOf(document);
  const selectionSet = schemaSelections(fragments, keyOf)(operation.selectionSet);
  if (selectionSet.selections.length === 0) return undefined;
  const asked = { ...operation, selectionSet };
  const definitions = [asked, ...fragments.values()];
  const part = { kind: Kind.DOCUMENT, definitions } as const;
  const run = compileSubgraphOperation(schema, part, operation.name?.value);
  return async (root, variables, signal) => {
    const { data, errors } = await untilStopped(run({}, variables, signal), signal);
    if (errors?.[0]) throw errors[0];
    for (const [key, value] of Object.entries(data ?? {})) setOwn(root, key, value);
  };
}
