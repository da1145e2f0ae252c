import type { GraphQLFormattedError } from 'graphql';
import type { Heart } from './heart.ts';

/** The header that tells which cells of a CSV are empty because of errors. */
export const errorsHeader = 'loopgraph-errors';

/** How long that header may be: many clients take no answer with more than 8 or 16 KB of headers, and aliases are as long as one likes. */
const longestHeader = 4_000;

/** Neither the index of an item, nor what stands for each of them where fields are refused. */
function isResponseKey(key: string | number): key is string {
  return typeof key === 'string' && key !== '@';
}

/** What an error is, as a member of an RFC 9651 list: its code, and its column, where it belongs to one. */
export function announcementOf(
  { extensions, path }: GraphQLFormattedError,
  heart: Pick<Heart, 'path'>,
): string {
  const given = extensions?.['code'];
  const code = typeof given === 'string' ? given : 'INTERNAL_SERVER_ERROR';
  const below = path?.slice(heart.path.length).filter(isResponseKey) ?? [];
  return below.length > 0 ? `${code};column="${below.join('.')}"` : code;
}

/** What is wrong with an export, each kind of error in each column once. */
export function announce(
  errors: readonly GraphQLFormattedError[],
  heart: Pick<Heart, 'path'>,
): ReadonlySet<string> {
  return new Set(errors.map((error) => announcementOf(error, heart)));
}

/** The header's value; of what it has no room for, it says how many there are. */
export function headerOf(announced: ReadonlySet<string>): string {
  const told: string[] = [];
  let left = longestHeader;
  for (const member of announced) {
    left -= member.length + ', '.length;
    if (left < 0) break;
    told.push(member);
  }
  const omitted = announced.size - told.length;
  return [...told, ...(omitted > 0 ? [`omitted;count=${omitted}`] : [])].join(', ');
}
