import { RequestError } from './errors.ts';

/** `text` where Postgres can hold it, else INVALID_ARGUMENT: it takes every character but U+0000. */
export function parseText(text: string, argument: string): string {
  if (text.includes('\0')) {
    throw new RequestError(
      'INVALID_ARGUMENT',
      `Expected "${argument}" to be text without the character U+0000, but got: ${JSON.stringify(text.slice(0, 100))}.`,
    );
  }
  return text;
}

/** `parseText` of text that may be absent, as that of filters may. */
export function parseOptionalText(
  text: string | null | undefined,
  argument: string,
): string | undefined {
  return text == null ? undefined : parseText(text, argument);
}
