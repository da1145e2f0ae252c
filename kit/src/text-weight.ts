/** How many operations of the usual length are kept of those that were worked out. */
const mostOperations = 1000;

/** In UTF-16 code units. */
const [usualLength, longestLength] = [2_000, 64 * 1024];

/** What `mostOperations` of the usual length weigh together. */
export const mostTextWeight = mostOperations * usualLength;

/**
 * What an operation weighs whose text has this length, in UTF-16 code units: what is compiled of it takes some 300 bytes for each.
 * No less than one of the usual length, and no more than one of 64 Ki: what is longer is so by comments and values.
 */
export function textWeight(length: number): number {
  return Math.min(Math.max(length, usualLength), longestLength);
}

/** The first of `operations` that are kept together where all are worked out, each by the length of its `body`. */
export function thoseKept<Operation extends { readonly body: string }>(
  operations: readonly Operation[],
): readonly Operation[] {
  let weight = 0;
  const end = operations.findIndex(({ body }) => {
    weight += textWeight(body.length);
    return weight > mostTextWeight;
  });
  return end === -1 ? operations : operations.slice(0, end);
}
