import { clientForm, clientFormText } from '@loopgraph/gateway/access/client-form';
import { ownClient } from '@loopgraph/gateway/operations';
import { tryOutClient } from '@loopgraph/gateway/access/try-out/personas';
import { purposes, type Purpose } from '@loopgraph/kit/viewer';
import { Command, Option } from 'commander';
import { createKey, keyRoles, listKeys, revokeKey, type KeyGrant } from '../access/api-keys.ts';
import { HubFault } from '../hub-fault.ts';
import { migrateHouse } from '../migrations/house.ts';
import { openSession } from '../postgres/session.ts';
import { openCommandDatabase, withDatabaseFlags } from './database-flags.ts';
import { chosenFrom, gather } from './gathered-words.ts';
import { parseExpiry } from './key-expiry.ts';
import { keyTable } from './key-table.ts';
import { expectKnownScopes } from './known-scopes.ts';

interface CreateFlags extends Record<string, unknown> {
  readonly client: string;
  readonly role: KeyGrant['role'];
  readonly scope?: readonly string[];
  readonly supergraph?: string;
  readonly purpose?: readonly Purpose[];
  readonly expires: string;
}

/** A session of the admin on a migrated database. */
async function openKeyDatabase(flags: Readonly<Record<string, unknown>>) {
  await using opened = new AsyncDisposableStack();
  const { adminUrl } = opened.use(await openCommandDatabase(flags));
  await migrateHouse(adminUrl);
  const { sql } = opened.use(openSession(adminUrl));
  const open = opened.move();
  return { sql, [Symbol.asyncDispose]: () => open.disposeAsync() };
}

const create = withDatabaseFlags(
  new Command('create')
    .description('Make a key and print it, once: only its hash is kept.')
    .requiredOption(
      '--client <name>',
      'required: whose key it is; a partner runs the operations of this client',
    )
    .addOption(
      new Option('--role <role>', 'required: what its holder is')
        .choices(keyRoles)
        .makeOptionMandatory(),
    )
    .option(
      '--scope <scope...>',
      'what it may see beyond what anyone may (default: nothing)',
      gather,
    )
    .option(
      '--supergraph <file>',
      'of the gateway that it is for, which says what scopes there are (default: schema/supergraph.graphql)',
    )
    .option(
      '--purpose <purpose...>',
      'what it may ask for (default: INTEGRATION)',
      chosenFrom('--purpose', purposes),
    )
    .option('--expires <when>', 'after 12h, 90d or 4w, or with a day such as 2027-06-30', '90d'),
).action(async (flags: CreateFlags) => {
  const { client, role, scope = [], purpose = ['INTEGRATION'], expires } = flags;
  if (!clientForm.test(client)) {
    throw new HubFault(`--client: expected ${clientFormText}, got ${JSON.stringify(client)}`);
  }
  if (role === 'partner' && client === ownClient) {
    throw new HubFault(
      `--client: expected a client of its own for a partner, got "${ownClient}", which is the house`,
    );
  }
  const expiresAt = parseExpiry(expires, new Date());
  await expectKnownScopes(scope, flags.supergraph);
  await using database = await openKeyDatabase(flags);
  const grant = { client, role, scopes: scope, purposes: purpose, expiresAt };
  console.log(await createKey(database.sql, grant));
  console.error(
    `The key of ${client}, good until ${expiresAt.toISOString()}. It is not shown again.`,
  );
});

const list = withDatabaseFlags(
  new Command('list').description('List all keys, the latest first; no secrets.'),
).action(async (flags: Record<string, unknown>) => {
  await using database = await openKeyDatabase(flags);
  console.log(keyTable(await listKeys(database.sql), new Date()));
});

const revoke = withDatabaseFlags(
  new Command('revoke')
    .description('End a key for good: the next request with it is refused.')
    .argument('<id>', 'as `keys list` shows it: what stands between lgk_ and the secret'),
).action(async (id: string, flags: Record<string, unknown>) => {
  await using database = await openKeyDatabase(flags);
  const revoked = await revokeKey(database.sql, id);
  if (revoked === null) {
    throw new HubFault(`expected the id of a key, got ${JSON.stringify(id)}: see keys list`);
  }
  console.log(revoked ? `Revoked ${id}.` : `Nothing to do: ${id} was revoked before.`);
});

export const keysCommand = new Command('keys')
  .description('API keys of partners and services.')
  .addCommand(create)
  .addCommand(list)
  .addCommand(revoke)
  .addHelpText(
    'after',
    `
Examples:
  $ pnpm loopgraph keys create --client ${tryOutClient} --role partner --scope employee:identity --expires 90d
  $ pnpm loopgraph keys create --client nightly-export --role service --purpose WORKFORCE_ANALYTICS
  $ pnpm loopgraph keys list
  $ pnpm loopgraph keys revoke 3k9x0q7f2m1a`,
  );
