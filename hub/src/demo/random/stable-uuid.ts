import { mix } from './random.ts';
import { topicHash } from './streams.ts';

const hex = Array.from({ length: 65536 }, (_, value) => value.toString(16).padStart(4, '0'));

const digits = (value: number) => hex[value & 0xffff] ?? '';

/**
 * Ids of version 8 (RFC 9562, section 5.8) for the rows of one table: 16 bits of the seed and 32
 * of the row's number first, so that rows written together lie together in an index, then bits
 * mixed from seed, table and number.
 */
export function stableUuids(seed: number, table: string): (row: number) => string {
  const hash = topicHash(seed, table);
  const prefix = digits(topicHash(seed, 'uuid'));
  return (row) => {
    const high = mix(hash ^ Math.imul(row + 1, 0x9e3779b1));
    const low = mix(high + 0x6d2b79f5);
    const version = digits((high >>> 20) | 0x8000);
    const variant = digits((high & 0x3fff) | 0x8000);
    const tail = digits(low >>> 16) + digits(low) + digits(mix(low ^ hash));
    return `${prefix}${digits(row >>> 16)}-${digits(row)}-${version}-${variant}-${tail}`;
  };
}
