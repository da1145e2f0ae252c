import { createHash } from 'node:crypto';

/** The strong entity tag of a response's bytes, which come in `pieces`. */
export function entityTag(pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return `"${hash.digest('base64url')}"`;
}

/** Whether `If-None-Match` names this tag, by the weak comparison that RFC 9110, section 13.1.2, asks for. */
export function isMatched(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const tags: readonly string[] = header.match(/"[^"]*"/g) ?? [];
  return tags.includes(tag);
}
