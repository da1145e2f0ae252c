import { RequestError } from '@loopgraph/kit/errors';
import type { Given } from '@loopgraph/kit/filters';
import { parseOptionalText } from '@loopgraph/kit/text';

/** The words to look for; INVALID_ARGUMENT where there is none in `matches`, for then nothing would be found. */
export function parseWords(matches: Given<string>): string | undefined {
  const words = parseOptionalText(matches, 'matches');
  if (words !== undefined && !/[\p{L}\p{N}]/u.test(words)) {
    throw new RequestError(
      'INVALID_ARGUMENT',
      `Expected "matches" to have a word, but got: ${JSON.stringify(words.slice(0, 100))}.`,
    );
  }
  return words;
}
