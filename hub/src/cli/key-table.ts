import type { KeyListing } from '../access/api-keys.ts';

const HEAD = ['id', 'client', 'role', 'state', 'expires', 'last used', 'scopes', 'purposes'];

/** The keys as lines of aligned columns, in UTC. */
export function keyTable(keys: readonly KeyListing[], now: Date): string {
  if (keys.length === 0) return 'There are no keys.';
  const rows = [HEAD, ...keys.map((key) => cells(key, now))];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells(key: KeyListing, now: Date): string[] {
  const { id, client, role, expiresAt, lastUsedAt, scopes, purposes } = key;
  return [
    id,
    client,
    role,
    stateOf(key, now),
    minute(expiresAt),
    lastUsedAt ? minute(lastUsedAt) : 'never',
    scopes.join(' ') || '-',
    purposes.join(' '),
  ];
}

function stateOf({ revokedAt, expiresAt }: KeyListing, now: Date): string {
  if (revokedAt) return 'revoked';
  return expiresAt <= now ? 'expired' : 'good';
}

function minute(at: Date): string {
  return at.toISOString().slice(0, 16).replace('T', ' ');
}
