/** A thousand times what a provider's documents hold. */
const mostBytes = 1024 * 1024;

async function bytesOf(url: string, { body }: Response): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    // Leaving the loop ends the connection.
    if (length > mostBytes)
      throw new Error(`expected at most ${mostBytes} bytes from ${url}, got more`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Reads the JSON at `url`; rejects where the answer is not 200, points elsewhere, or has more than a megabyte. */
export async function readDocument(
  url: string,
  init: { readonly headers?: Headers; readonly signal: AbortSignal },
): Promise<unknown> {
  const response = await fetch(url, { ...init, redirect: 'error' });
  if (!response.ok) throw new Error(`expected 200 from ${url}, got ${response.status}`);
  const bytes = await bytesOf(url, response);
  return JSON.parse(bytes.toString('utf8'));
}
