import { createPublicKey } from 'node:crypto';

const block = /-----BEGIN PUBLIC KEY-----[^-]*-----END PUBLIC KEY-----/g;

function parsePublicKey(pem: string): string | undefined {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519'
      ? key.export({ type: 'spki', format: 'pem' }).toString()
      : undefined;
  } catch {
    return undefined;
  }
}

/** The Ed25519 public keys (SPKI, as PEM) of a text, each as a `SigningKey` says its own; throws where there is none, or something else. */
export function readPublicKeys(text: string): string[] {
  const keys = (text.match(block) ?? []).map(parsePublicKey).filter((key) => key !== undefined);
  if (keys.length > 0 && keys.length === text.split('-----BEGIN').length - 1) return keys;
  throw new Error('expected Ed25519 public keys (SPKI, as PEM), but got another text');
}
