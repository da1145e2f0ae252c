import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Submission } from './submission.ts';

const map = z.record(z.string().min(1).max(200), z.string());

// The algorithms of Relay's persistConfig, by the number of hexadecimal digits that each gives.
const algorithms = new Map([
  [32, 'md5'],
  [40, 'sha1'],
  [64, 'sha256'],
]);

function faultOf(id: string, body: string): string[] {
  const algorithm = /^[\da-f]+$/i.test(id) ? algorithms.get(id.length) : undefined;
  if (algorithm === undefined) return [];
  const expected = createHash(algorithm).update(body).digest('hex');
  if (expected === id) return [];
  return [`${id}: expected the id to be the ${algorithm} of the text, ${expected}`];
}

/**
 * Reads the file that Relay's compiler writes with `persistConfig.file`: texts by id. An id that has the form of one of
 * Relay's hashes has to be it. https://relay.dev/docs/guides/persisted-queries/
 */
export function readRelayMap(json: unknown): Submission {
  const parsed = map.safeParse(json);
  if (!parsed.success) {
    const faults = [
      'expected an Apollo persisted query manifest, or a Relay map of ids to texts, got other JSON',
    ];
    return { format: 'Relay map', operations: [], faults };
  }
  const entries = Object.entries(parsed.data);
  return {
    format: 'Relay map',
    operations: entries.map(([id, body]) => ({
      ...{ label: id, body, id, claimed: null, clientName: null },
    })),
    faults: entries.flatMap(([id, body]) => faultOf(id, body)),
  };
}
