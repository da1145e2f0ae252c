import { createHash, randomBytes, randomInt } from 'node:crypto';

const form = /^lgk_([a-z0-9]{12})_([0-9a-f]{64})$/;
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** An API key as its holder keeps it. */
export interface KeyText {
  readonly id: string;
  readonly secret: string;
}

/** A new key, with a secret of 256 random bits. */
export function makeKey(): KeyText {
  const id = Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('');
  return { id, secret: randomBytes(32).toString('hex') };
}

/** `lgk_<id>_<secret>`: the prefix is there for those who scan for leaked secrets. */
export function writeKey({ id, secret }: KeyText): string {
  return `lgk_${id}_${secret}`;
}

/** Null where `text` is no key. */
export function readKey(text: string): KeyText | null {
  const [, id, secret] = form.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, secret };
}

/**
 * What is kept of a secret. Plain SHA-256, for the secret is random: nobody can go through 2^256 guesses however fast the
 * hash is, while a slow one, as passwords need, would cost every request.
 */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
