import { GraphQLError } from 'graphql';

/** How many items an export asks for at a time at most: few enough to be held. */
export const exportPageSize = 500;

/** How many it asks for: `most`, or half as many until that may be had. Clients choose no page that could be refused to them. */
export function affordablePage(most: number, affords: (first: number) => boolean): number {
  let first = most;
  while (first > 1 && !affords(first)) first = Math.ceil(first / 2);
  return first;
}

/** How many items are wanted altogether: as many as `first` says, or all where it is not sent. */
export function wantedItems(name: string, sent: unknown): number {
  if (sent === undefined || sent === null) return Infinity;
  if (typeof sent === 'number' && Number.isInteger(sent) && sent >= 1) return sent;
  throw new GraphQLError(
    `Expected variable "$${name}" to be a whole number from 1, but got: ${JSON.stringify(sent)}.`,
    { extensions: { code: 'INVALID_PAGE', http: { status: 400 } } },
  );
}
