import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type FieldNode,
} from 'graphql';
import { withChangedFetches } from './changed-fetches.ts';
import type { FixedSupergraph } from './fix-supergraph.ts';
import type { FixedFields } from './fixed-fields.ts';
import { splitFetch } from './split-fetch.ts';

/** As subgraphs know the fields, under the keys that the plan knows them by. */
function unfixDocument(document: DocumentNode, fields: FixedFields): DocumentNode {
  return visit(document, {
    Field(node): FieldNode | undefined {
      const fixed = fields.get(node.name.value);
      return (
        fixed && {
          ...node,
          name: { kind: Kind.NAME, value: fixed.field },
          alias: node.alias ?? node.name,
          arguments: [...(node.arguments ?? []), ...fixed.arguments],
        }
      );
    },
  });
}

function unfixRequires(
  requires: readonly QueryPlanSelectionNode[],
  fields: FixedFields,
): QueryPlanSelectionNode[] {
  return requires.map((node): QueryPlanSelectionNode => {
    const nested = node.selections && { selections: unfixRequires(node.selections, fields) };
    if (node.kind === 'InlineFragment') return { ...node, ...nested };
    const fixed = fields.get(node.name);
    return { ...node, ...nested, ...(fixed && { alias: node.name, name: fixed.field }) };
  });
}

function variablesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}

function unfixFetch(node: FetchNode, supergraph: FixedSupergraph): FetchNode[] {
  const { fields } = supergraph;
  const text = node.operation + JSON.stringify(node.requires ?? []);
  if (![...fields.keys()].some((name) => text.includes(name))) return [node];
  const document = parse(node.operation, { noLocation: true });
  const parts = node.requires
    ? splitFetch(node, document, supergraph)
    : [{ document, requires: undefined }];
  return parts.map((part): FetchNode => {
    const unfixed = unfixDocument(part.document, fields);
    const used = variablesIn(unfixed);
    return {
      ...node,
      operation: stripIgnoredCharacters(print(unfixed)),
      ...(node.variableUsages && {
        variableUsages: node.variableUsages.filter((name) => used.has(name)),
      }),
      ...(part.requires && { requires: unfixRequires(part.requires, fields) }),
    };
  });
}

/**
 * A plan that was made over `supergraph`, as subgraphs take it: fixed fields have their arguments again, and what asks for
 * one field with different arguments for one entity is asked apart.
 */
export function unfixPlan(plan: QueryPlan, supergraph: FixedSupergraph): QueryPlan {
  return withChangedFetches(plan, (fetch) => unfixFetch(fetch, supergraph));
}
