import { and, asc, desc, type SQL, type SQLWrapper } from 'drizzle-orm';
import { decodeCursor } from './cursor.ts';
import { RequestError } from './errors.ts';
import { beyond, orderBy, type Ordering } from './ordering.ts';

/** The arguments of a connection, as the Relay specification has them. */
export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page that may be read: bounded, of one ordering, from one end. */
export interface Page<Key extends string = string> {
  readonly ordering: Ordering<Key>;
  /** Rows at most. */
  readonly size: number;
  /** Whether it is read from the end: its rows arrive in reverse. */
  readonly backward: boolean;
  readonly after: readonly unknown[] | undefined;
  readonly before: readonly unknown[] | undefined;
  /** The same for the same arguments; the key of a map of pages. */
  readonly name: string;
}

/** How many rows a list gives: by default, and at most where it is at the root or below each of many parents. */
const defaultSize = 20;
export const maxPageSize = { root: 10_000, nested: 1_000 };

function checkSize(argument: 'first' | 'last', size: number, max: number): number {
  if (size < 1 || size > max) {
    throw new RequestError(
      'INVALID_PAGE',
      `Expected "${argument}" to be from 1 to ${String(max)}, but got: ${String(size)}.`,
    );
  }
  return size;
}

/** Checks the arguments of a connection. Throws INVALID_PAGE or INVALID_CURSOR, saying what was expected and got. */
export function parsePage<Key extends string>(
  { first, after, last, before }: PageArgs,
  ordering: Ordering<Key>,
  at: keyof typeof maxPageSize,
): Page<Key> {
  if (first != null && last != null) {
    throw new RequestError(
      'INVALID_PAGE',
      `Expected either "first" or "last", but got both: ${String(first)} and ${String(last)}.`,
    );
  }
  const backward = last != null;
  const max = maxPageSize[at];
  return {
    ordering,
    size: backward ? checkSize('last', last, max) : checkSize('first', first ?? defaultSize, max),
    backward,
    after: after == null ? undefined : decodeCursor(after, ordering, 'after'),
    before: before == null ? undefined : decodeCursor(before, ordering, 'before'),
    name: JSON.stringify([ordering.name, first, after, last, before]),
  };
}

/** What a select needs to read a page: one row more than its size, so that it is known whether there are further ones. */
export function pageClauses(page: Page): { where: SQL | undefined; orderBy: SQL[]; limit: number } {
  const { ordering, after, before } = page;
  return {
    where: and(
      after && beyond(ordering, after, 'after'),
      before && beyond(ordering, before, 'before'),
    ),
    orderBy: orderBy(ordering, page.backward),
    limit: page.size + 1,
  };
}

/**
 * The order of a page's rows where they were read below each of many parents, by a lateral join named by `fields`. The
 * join alone keeps no order, so such a page always carries its ordering's keys.
 */
export function nestedOrderBy<Key extends string>(
  { ordering, backward }: Page<Key>,
  fields: Readonly<Record<Key, SQLWrapper>>,
): SQL[] {
  const direction = ordering.descending === backward ? asc : desc;
  return ordering.keys.map(({ name }) => direction(fields[name]));
}
