import { createHash } from 'node:crypto';

/** The SHA-256 of a text in UTF-8, as 64 hexadecimal digits: what persisted operations are known by. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
