import type { Transform } from 'node:stream';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliDecompress,
  constants,
  createBrotliCompress,
  createBrotliDecompress,
  createGunzip,
  createGzip,
  createZstdCompress,
  createZstdDecompress,
  gunzip,
  gzip,
  zstdCompress,
  zstdDecompress,
} from 'node:zlib';

/** How bodies are compressed over HTTP; that first which gains most for its time. */
export const contentCodings = ['zstd', 'br', 'gzip'] as const;

export type ContentCoding = (typeof contentCodings)[number];

/** A stream that hands on what it was given so far when it is flushed. */
export type Compressor = Transform & { readonly flush: (onFlushed?: () => void) => void };

interface Codec {
  readonly compress: (body: Uint8Array) => Promise<Buffer>;
  readonly decompress: (
    body: Uint8Array,
    limit: { readonly maxOutputLength: number },
  ) => Promise<Buffer>;
  readonly createCompressor: () => Compressor;
  readonly createDecompressor: () => Transform;
}

// The quickest level of each; docs/services.md has what they gain.
const zstdOptions = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const gzipOptions = { level: 1 };

const compressZstd = promisify(zstdCompress);
const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** All of them work beside the event loop. */
export const codecs: Readonly<Record<ContentCoding, Codec>> = {
  zstd: {
    compress: (body) => compressZstd(body, zstdOptions),
    decompress: promisify(zstdDecompress),
    createCompressor: () => createZstdCompress(zstdOptions),
    createDecompressor: () => createZstdDecompress(),
  },
  br: {
    compress: (body) => compressBrotli(body, brotliOptions),
    decompress: promisify(brotliDecompress),
    createCompressor: () => createBrotliCompress(brotliOptions),
    createDecompressor: () => createBrotliDecompress(),
  },
  gzip: {
    compress: (body) => compressGzip(body, gzipOptions),
    decompress: promisify(gunzip),
    createCompressor: () => createGzip(gzipOptions),
    createDecompressor: () => createGunzip(),
  },
};

/** The coding that `name` stands for in a header; undefined where it is none of them. */
export function contentCodingOf(name: string | undefined): ContentCoding | undefined {
  const wanted = name?.trim().toLowerCase();
  return contentCodings.find((coding) => coding === wanted);
}

/** Whether a body is as it is under a `content-encoding` header of `name`. */
export function isIdentity(name: string | undefined): boolean {
  return name === undefined || ['', 'identity'].includes(name.trim().toLowerCase());
}
