import type { Fields } from '@loopgraph/kit/fields';
import type { PlannedFetch } from './planned-fetch.ts';

/** A fetch as it was sent. */
export interface Asked {
  readonly fetch: PlannedFetch;
  /** What `_entities` was asked for; undefined for a fetch of root fields. */
  readonly distinct?: readonly Fields[];
  /** How many places in the response it is for. */
  readonly asked?: number;
  /** The entities in the response, and which of `distinct` stands for each. */
  readonly targets?: readonly { readonly entity: Fields; readonly index: number }[];
}
