import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';

/** An Ed25519 key (RFC 8032) that vouches for what a gateway wrote. */
export interface SigningKey {
  /** As PEM; anyone may have it. */
  readonly publicKey: string;
  readonly sign: (text: string) => Buffer;
}

/** A private key as PEM (PKCS #8), new. */
export function generateSigningKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function parsePrivateKey(text: string): KeyObject {
  return text.includes('-----BEGIN')
    ? createPrivateKey(text.replaceAll(String.raw`\n`, '\n'))
    : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
}

/** What `readSigningKey` takes. */
export const signingKeyForm = 'an Ed25519 private key (PKCS #8, as PEM or base64)';

/** Reads an Ed25519 private key: PEM, with line breaks or `\n` for them, or the base64 of its DER. Throws where it is none. */
export function readSigningKey(text: string): SigningKey {
  let key: KeyObject | undefined;
  try {
    key = parsePrivateKey(text.trim());
  } catch {
    // Told below, without what was got: it may be a key of another kind.
  }
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new Error(`expected ${signingKeyForm}, got another text`);
  }
  const privateKey = key;
  return {
    publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text), privateKey),
  };
}

/** Whether `readSigningKey` takes it. */
export function isSigningKey(text: string): boolean {
  try {
    readSigningKey(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether `signature` is that of `text` by the holder of `publicKey`, a PEM. */
export function isSignedBy(publicKey: string, text: string, signature: Uint8Array): boolean {
  try {
    return verify(null, Buffer.from(text), publicKey, signature);
  } catch {
    return false;
  }
}
