import {
  codecs,
  contentCodingOf,
  contentCodings,
  type ContentCoding,
} from '@loopgraph/kit/content-coding';
import { isLoopbackHost } from '../../access/local-request.ts';
import { mostAnswerBytes } from './http-connections.ts';
import type { HttpAnswer } from './received-answer.ts';

/** Whether bodies to and from a subgraph are compressed; with `auto` where it is on another host. */
export const subgraphCompressions = ['auto', 'on', 'off'] as const;

export type SubgraphCompression = (typeof subgraphCompressions)[number];

/** How the bodies are written that one subgraph is sent, and read that it answers with. */
export interface Compression {
  /** What is sent for `text`, with the headers that tell how. */
  readonly send: (
    text: string,
  ) => Promise<{ readonly body: string | Uint8Array; readonly headers: Record<string, string> }>;
  /** The body of an answer as it was before it was compressed; rejects where it is not what its headers say, or too large. */
  readonly receive: (answer: HttpAnswer) => Promise<Buffer>;
}

// In one machine room, less is sent sooner than it is compressed: docs/services.md.
const compressedFrom = 16 * 1024;

const accepted = contentCodings.map((coding, index) => `${coding};q=${1 - index / 10}`).join(', ');

function listed(header: string | string[] | undefined): string[] {
  return [header ?? []]
    .flat()
    .join(',')
    .split(',')
    .filter((name) => !['', 'identity'].includes(name.trim()));
}

async function decompressed(names: readonly string[], body: Uint8Array): Promise<Buffer> {
  const [coding, ...more] = names.map(contentCodingOf);
  if (!coding || more.length > 0) {
    const expected = contentCodings.join(', ');
    throw new Error(`Expected one content coding of ${expected}, but got: ${names.join(', ')}.`);
  }
  const limit = { maxOutputLength: mostAnswerBytes };
  return await codecs[coding].decompress(body, limit);
}

/** How bodies are written to and read from the subgraph at `url`; answers are decompressed even where none was asked to be compressed. */
export function compressionTo(url: string, chosen: SubgraphCompression): Compression {
  const isOn = chosen === 'auto' ? !isLoopbackHost(new URL(url).hostname) : chosen === 'on';
  // What the subgraph says that it reads: https://www.rfc-editor.org/rfc/rfc7694
  let taken: ContentCoding | undefined;
  return {
    async send(text) {
      const headers: Record<string, string> = isOn ? { 'accept-encoding': accepted } : {};
      if (!taken || text.length < compressedFrom) return { body: text, headers };
      const body = await codecs[taken].compress(Buffer.from(text));
      return { body, headers: { ...headers, 'content-encoding': taken } };
    },
    async receive({ headers, body }) {
      if (isOn) {
        const named = listed(headers['accept-encoding']).map(contentCodingOf);
        taken = contentCodings.find((coding) => named.includes(coding));
      }
      const names = listed(headers['content-encoding']);
      return names.length === 0 ? body : await decompressed(names, body);
    },
  };
}
