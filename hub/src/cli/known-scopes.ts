import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { HubFault, messageOf } from '../hub-fault.ts';

const committed = fileURLToPath(new URL('../../../schema/supergraph.graphql', import.meta.url));

async function scopesOf(supergraph: string): Promise<readonly string[]> {
  const { namedScopes } = await import('@loopgraph/gateway/access/fields/named-scopes');
  try {
    return namedScopes(await readFile(supergraph, 'utf8'));
  } catch (error) {
    throw new HubFault(`expected a supergraph in ${supergraph}, got: ${messageOf(error)}`);
  }
}

/** Refuses scopes that no rule of the supergraph names, this checkout's unless told otherwise: they would open nothing. */
export async function expectKnownScopes(
  scopes: readonly string[],
  supergraph = committed,
): Promise<void> {
  if (scopes.length === 0) return;
  const known = await scopesOf(supergraph);
  const other = scopes.find((scope) => !known.includes(scope));
  if (other === undefined) return;
  throw new HubFault(
    `--scope: expected some of ${known.join(', ')}, got ${JSON.stringify(other)}, which no field of the supergraph asks for`,
  );
}
