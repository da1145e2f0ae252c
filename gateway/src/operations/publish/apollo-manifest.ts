import { z } from 'zod';
import { hashOf } from '../hash-of.ts';
import type { Submission } from './submission.ts';

const format = 'apollo-persisted-query-manifest';

const entry = z.object({
  id: z.string().min(1).max(200),
  name: z.string(),
  type: z.enum(['query', 'mutation', 'subscription']),
  body: z.string(),
  clientName: z.string().min(1).nullish(),
});

const manifest = z.object({
  format: z.literal(format),
  version: z.literal(1),
  operations: z.array(entry),
});

/** Whether a JSON value says of itself that it is a manifest. */
export function isApolloManifest(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'format' in json;
}

/**
 * Reads an Apollo persisted query manifest, version 1. Its makers may choose ids of their own; one of 64 hexadecimal
 * digits says that it is the SHA-256 of the body, and has to be.
 * https://www.apollographql.com/docs/graphos/platform/security/persisted-queries
 */
export function readApolloManifest(json: unknown): Submission {
  const parsed = manifest.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'the manifest'}: ${message}`,
    );
    return { format: 'Apollo manifest', operations: [], faults };
  }
  const { operations } = parsed.data;
  return {
    format: 'Apollo manifest',
    operations: operations.map(({ id, name, type, body, clientName = null }) => ({
      ...{ label: name, body, id, claimed: { name, type }, clientName },
    })),
    faults: operations
      .filter(({ id, body }) => /^[\da-f]{64}$/i.test(id) && id !== hashOf(body))
      .map(
        ({ id, name, body }) =>
          `${name}: expected the id to be the SHA-256 of the body, ${hashOf(body)}, got ${id}`,
      ),
  };
}
