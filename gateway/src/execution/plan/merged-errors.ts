import { isLate } from '@loopgraph/kit/pace';
import type { Concerns, PartFailure, SentError, SubgraphAnswer } from '../subgraph-call.ts';
import { entitiesKey } from './merged-operation.ts';

/** Which entities of a section are those of one part, in its order. */
type Indices = readonly number[];

/** Counts its steps. */
type Paced<Made> = Generator<undefined, Made, undefined>;

const entitiesStart = entitiesKey(0).slice(0, -1);

/** What is of one part of what is told about a section. */
class PartView {
  readonly #indices: Indices;
  #ownIndices: ReadonlyMap<number, number> | undefined;
  readonly #concerns = new Map<Concerns, Concerns | undefined>();

  constructor(indices: Indices) {
    this.#indices = indices;
  }

  /** Of which of its entities something is that is about those that `ofSection` tells, the same for the same; undefined where of none. */
  *concerns(ofSection: Concerns): Paced<Concerns | undefined> {
    if (this.#concerns.has(ofSection)) return this.#concerns.get(ofSection);
    let own: Concerns | undefined;
    for (const index of this.#indices) {
      if (isLate()) yield;
      if (!ofSection(index)) continue;
      own = (at) => {
        const index = this.#indices[at];
        return index !== undefined && ofSection(index);
      };
      break;
    }
    this.#concerns.set(ofSection, own);
    return own;
  }

  /** Which of its entities the one at `index` of the section is, the first of several. */
  *ownIndex(index: number): Paced<number | undefined> {
    if (!this.#ownIndices) {
      const ownIndices = new Map<number, number>();
      for (const [own, ofSection] of this.#indices.entries()) {
        if (isLate()) yield;
        // To a subgraph with an interface object, two may be the same.
        if (!ownIndices.has(ofSection)) ownIndices.set(ofSection, own);
      }
      this.#ownIndices = ownIndices;
    }
    return this.#ownIndices.get(index);
  }
}

function* errorOfPart(error: SentError, key: string, view: PartView): Paced<SentError | undefined> {
  const { message, extensions, path, concerns: ofSection } = error;
  const concerns = ofSection && (yield* view.concerns(ofSection));
  if (ofSection && !concerns) return undefined;
  const [root, entity, ...rest] = path ?? [];
  if (!String(root).startsWith(entitiesStart)) return { message, extensions, concerns };
  if (root !== key) return undefined;
  if (typeof entity !== 'number') return { message, extensions, concerns, path: ['_entities'] };
  const own = yield* view.ownIndex(entity);
  return own === undefined ? undefined : { message, extensions, path: ['_entities', own, ...rest] };
}

/**
 * What went wrong of one part, whose entities have `key` in the merged answer: the errors at its entities, and those that concern
 * the request as a whole, or nobody can place; and why there is no answer about some of its entities.
 */
export function* faultsOfPart(
  { errors = [], failures = [] }: SubgraphAnswer,
  key: string,
  indices: Indices,
): Paced<Pick<Required<SubgraphAnswer>, 'errors' | 'failures'>> {
  const view = new PartView(indices);
  const ownErrors: SentError[] = [];
  for (const error of errors) {
    if (isLate()) yield;
    const own = yield* errorOfPart(error, key, view);
    if (own) ownErrors.push(own);
  }
  const ownFailures: PartFailure[] = [];
  for (const { error, concerns: ofSection } of failures) {
    const concerns = yield* view.concerns(ofSection);
    if (concerns) ownFailures.push({ error, concerns });
  }
  return { errors: ownErrors, failures: ownFailures };
}
