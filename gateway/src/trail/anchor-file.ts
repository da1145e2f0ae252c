import { open, type FileHandle } from 'node:fs/promises';
import { parseAnchor, type Anchor } from './anchor.ts';

/** How the line of each anchor begins. */
const lineStart = '{"number":';
/** More than the line of any anchor has. */
const mostLine = 4096;

/** Whether `text`, which no line break ends, is what a crash or a full disk leaves of an anchor's line; so is nothing at all. */
function isCutOff(text: string): boolean {
  return lineStart.startsWith(text.slice(0, lineStart.length)) && !parseAnchor(text);
}

/** The anchors that `fileAnchor` kept. A line that was cut off at the end is passed over; throws on others, and says which. */
export function parseAnchors(text: string): Anchor[] {
  const lines = text.split('\n');
  if (isCutOff(lines.at(-1) ?? '')) lines.pop();
  return lines.map((line, index) => {
    const anchor = parseAnchor(line);
    if (anchor) return anchor;
    throw new Error(`line ${index + 1}, which is no anchor: ${JSON.stringify(line.slice(0, 80))}`);
  });
}

/** What no line break ends at the end of a file. */
async function openEnd(file: FileHandle, size: number): Promise<Buffer> {
  const from = Math.max(0, size - mostLine);
  const { buffer, bytesRead } = await file.read({
    buffer: Buffer.alloc(size - from),
    position: from,
  });
  const end = buffer.subarray(0, bytesRead);
  return end.subarray(end.lastIndexOf('\n') + 1);
}

/**
 * Keeps an anchor outside the database, a line of JSON each. What is left of a line that was cut off is taken away first: together they
 * would be none that can be read, and nobody could verify by the file any more.
 */
export async function fileAnchor(path: string, anchor: Anchor): Promise<void> {
  await using file = await open(path, 'a+', 0o600);
  const { size } = await file.stat();
  const end = await openEnd(file, size);
  const isLeft = isCutOff(end.toString());
  if (isLeft && end.length > 0) await file.truncate(size - end.length);
  await file.appendFile(`${isLeft ? '' : '\n'}${JSON.stringify(anchor)}\n`);
}
