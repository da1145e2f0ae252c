import { readFileSync } from 'node:fs';
import type { HubProcess } from './hub-process.ts';

const operation = readFileSync(
  new URL('../../schema/operations/leadership-to-team-management.graphql', import.meta.url),
  'utf8',
).replace(/^\s*(totalCount|endCursor)\n/gm, '');

/** Asks a hub and gives its data; throws where there is an error. */
export async function askHub(
  { url, token }: Pick<HubProcess, 'url' | 'token'>,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      // PostgreSQL compresses none of what the statement by hand gives either.
      'accept-encoding': 'identity',
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  if (errors !== undefined) {
    throw new Error(`expected no errors, but got: ${JSON.stringify(errors)}`);
  }
  return data;
}

/** Asks a hub the leadership question, without the count and the cursor, and gives its data. */
export function askLeadershipQuestion(
  hub: Pick<HubProcess, 'url' | 'token'>,
  first: number,
): Promise<unknown> {
  return askHub(hub, operation, { first });
}
