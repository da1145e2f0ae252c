import { Kind, type DocumentNode } from 'graphql';
import type { Schema } from '@apollo/federation-internals';
import { eachSelection } from '../each-selection.ts';
import { applicationsOf } from './join-directives.ts';

/** A label by which some requests have fields from the subgraph that overrides another. */
export interface OverrideLabel {
  readonly label: string;
  /** Of how many requests: more than 0, up to 1. */
  readonly share: number;
  /** The names of the fields under it. */
  readonly fields: ReadonlySet<string>;
}

const percentage = /^percent\((?<percent>[\d.]+)\)$/;

function shareOf(label: string): number {
  return Number(percentage.exec(label)?.groups?.['percent'] ?? 0) / 100;
}

/**
 * The labels of a supergraph that are on for some requests, as Apollo Router has it: `percent(N)` for that share of them, each
 * decided by itself. All other labels are off.
 */
export function overrideLabels(supergraph: Schema): readonly OverrideLabel[] {
  const fieldsOf = new Map<string, Set<string>>();
  for (const { on, given } of applicationsOf(supergraph, 'join__field')) {
    const label = given['overrideLabel'];
    if (on === undefined || typeof label !== 'string') continue;
    fieldsOf.set(label, (fieldsOf.get(label) ?? new Set()).add(on));
  }
  return [...fieldsOf]
    .map(([label, fields]) => ({ label, share: shareOf(label), fields }))
    .filter(({ share }) => share > 0);
}

/** Those of `labels` that can make a difference to `document`, whose plan may have the fields `added` beside its own. */
export function labelsConcerning(
  document: DocumentNode,
  labels: readonly OverrideLabel[],
  added: ReadonlySet<string>,
): readonly OverrideLabel[] {
  if (labels.length === 0) return labels;
  const names = new Set(added);
  eachSelection(document, (node) => {
    if (node.kind === Kind.FIELD) names.add(node.name.value);
  });
  return labels.filter(({ fields }) => !fields.isDisjointFrom(names));
}
