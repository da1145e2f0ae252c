import type { GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import { isFields, ownValue } from '@loopgraph/kit/fields';
import { added } from './exported-document.ts';
import type { Heart } from './heart.ts';

/** One page of an export. */
export interface ExportPage {
  readonly items: readonly unknown[];
  /** How many items came on the pages before. */
  readonly offset: number;
  /** What is missing in the items, as their nulls. */
  readonly errors: readonly GraphQLFormattedError[];
}

const answer = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.custom<GraphQLFormattedError>(isFields)).default([]),
});
const page = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });

/** What the answer to one request of an export brought. */
export interface ReadPage {
  /** Undefined where the list was not read, and `errors` say why if that is a fault; null where there is none. */
  readonly items: readonly unknown[] | undefined | null;
  readonly errors: readonly GraphQLFormattedError[];
  /** Where the next page starts; undefined where there is none, null where there is one, or may be, but that is not told. */
  readonly next: string | undefined | null;
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (isFields(value) ? ownValue(value, key) : undefined),
    data,
  );
}

/** What `told` says of a next page; undefined is what was not asked for. */
function nextOf(told: unknown): ReadPage['next'] {
  if (told === undefined) return undefined;
  const { data: info } = page.safeParse(told);
  if (!info) return null;
  return info.hasNextPage ? info.endCursor : undefined;
}

/** Reads the JSON of an answer to an exported operation. */
export function readPage(json: string, { path }: Pick<Heart, 'path'>): ReadPage {
  const { data, errors } = answer.parse(JSON.parse(json));
  const list = valueAt(data, path);
  if (!Array.isArray(list)) {
    // A dry run has no data, and nothing wrong with it either.
    const isMissing = errors.length > 0 || data === null;
    return { items: isMissing ? undefined : null, errors, next: undefined };
  }
  const told = valueAt(data, [...path.slice(0, -1), added.page]);
  return { items: list, errors, next: nextOf(told) };
}
