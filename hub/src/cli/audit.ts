import { existsSync } from 'node:fs';
import { fileAnchor, writeAnchor, type SigningKey } from '@loopgraph/gateway/trail';
import { Command } from 'commander';
import { expectAnchorFiles } from '../audit/anchor-files.ts';
import { checkTrail, isOfTrail } from '../audit/check-trail.ts';
import { readEvidence, type EvidenceFlags } from '../audit/evidence.ts';
import { findTrailFolder } from '../audit/trail-folder.ts';
import { readConfig } from '../config.ts';
import { HubFault } from '../hub-fault.ts';
import { onMigrated } from '../postgres/on-migrated.ts';
import { openSession } from '../postgres/session.ts';
import { counted } from './counted.ts';
import { expectDatabase, openCommandDatabase, withDatabaseFlags } from './database-flags.ts';

interface AuditFlags extends EvidenceFlags {
  readonly home?: string;
  readonly to?: string;
}

const SINCE_HELP = 'pass over what is older: its partitions were dropped';
const TRUST_HELP =
  'files of public keys, as `audit key` prints them: for those who verify elsewhere, and those that signed before';
const ANCHORS_HELP = 'files of anchors that were kept elsewhere, besides those of this home';

/** What there is in the home that the flags name; a name that is mistyped would leave its anchors out. */
async function openPlace(flags: AuditFlags) {
  const config = readConfig({ ...flags });
  const { home, auditSigningKey } = config;
  expectDatabase(config);
  if (flags.home !== undefined && !existsSync(home)) {
    throw new HubFault(`--home: expected a folder, but got none: ${home}`);
  }
  return { config, folder: await findTrailFolder(home, auditSigningKey) };
}

function expectKey(key: SigningKey | null, home: string): SigningKey {
  if (key) return key;
  throw new HubFault(
    `expected the signing key of this house in ${home}/audit or in AUDIT_SIGNING_KEY, but got none`,
  );
}

const verifyCommand = withDatabaseFlags(
  new Command('verify')
    .description('Find any record that was altered, removed or inserted; exit with 1 and name it.')
    .option('--since <day>', SINCE_HELP)
    .option('--anchors <file...>', ANCHORS_HELP)
    .option('--trust <file...>', TRUST_HELP)
    .addHelpText(
      'after',
      `
Examples:
  $ pnpm loopgraph audit verify
  $ pnpm loopgraph audit verify --since 2026-01-01 --anchors /mnt/elsewhere/anchors.jsonl
  $ DATABASE_URL=postgres://admin:secret@db.example.com/loopgraph pnpm loopgraph audit verify --trust loopgraph-audit.pem`,
    ),
).action(async (flags: AuditFlags) => {
  const { config, folder } = await openPlace(flags);
  if (!folder.key && flags.trust === undefined) {
    throw new HubFault(
      `expected the signing key of this house in ${config.home}/audit or in AUDIT_SIGNING_KEY, or its public key by --trust, but got none`,
    );
  }
  const evidence = await readEvidence(flags, folder.anchorFile);
  await using database = await openCommandDatabase({ ...flags });
  const { records, heads, anchors } = await onMigrated(() =>
    checkTrail({ database, folder, evidence, config }),
  );
  const last = anchors.at(-1);
  const anchored = last ? `, the last of ${last.at}` : '';
  const found = `${counted(records, 'record')} in ${counted(heads.length, 'chain')}, ${counted(anchors.length, 'anchor')}`;
  console.log(`The audit trail is whole: ${found}${anchored}.`);
});

const anchorCommand = withDatabaseFlags(
  new Command('anchor')
    .description(
      "Verify, then sign with the house's key how far each chain has come, and print it to be kept elsewhere.",
    )
    .option('--to <file>', 'append to this file instead of printing')
    .option('--since <day>', SINCE_HELP)
    .option('--anchors <file...>', ANCHORS_HELP)
    .option('--trust <file...>', TRUST_HELP)
    .addHelpText(
      'after',
      `
Examples:
  $ pnpm loopgraph audit anchor --to /mnt/elsewhere/anchors.jsonl`,
    ),
).action(async (flags: AuditFlags) => {
  const { config, folder } = await openPlace(flags);
  const key = expectKey(folder.key, config.home);
  const evidence = await readEvidence(flags, folder.anchorFile);
  await using database = await openCommandDatabase({ ...flags });
  await using session = openSession(database.adminUrl);
  const { sql } = session;
  if (!(await onMigrated(() => isOfTrail(key, sql)))) {
    throw new HubFault(
      'expected the key that signs this trail, but got one that signed no chain of it: only the house anchors, others verify with --trust',
    );
  }
  await expectAnchorFiles(folder.anchorFile, flags.to);
  const { heads, anchors } = await checkTrail({ database, folder, evidence, config });
  for (const head of heads) {
    if (head.number === 0) continue;
    const known = anchors.findLast(({ writer }) => writer === head.writer);
    const isNew = known?.recordNumber !== head.number;
    const anchor = isNew ? await writeAnchor(sql, key, head) : known;
    if (isNew) await fileAnchor(folder.anchorFile, anchor);
    if (flags.to === undefined) console.log(JSON.stringify(anchor));
    else await fileAnchor(flags.to, anchor);
  }
});

const keyCommand = new Command('key')
  .description('Print the public key of this house, for those who verify elsewhere.')
  .option(
    '--home <folder>',
    'which has the key since its first start, unless AUDIT_SIGNING_KEY gives it (default: .loopgraph, or LOOPGRAPH_HOME)',
  )
  .addHelpText('after', '\nExamples:\n  $ pnpm loopgraph audit key > loopgraph-audit.pem')
  .action(async (flags: AuditFlags) => {
    const { home, auditSigningKey } = readConfig({ ...flags });
    const { key } = await findTrailFolder(home, auditSigningKey);
    process.stdout.write(expectKey(key, home).publicKey);
  });

export const auditCommand = new Command('audit')
  .description('Check and anchor the audit trail: docs/audit-trail.md.')
  .addCommand(verifyCommand)
  .addCommand(anchorCommand)
  .addCommand(keyCommand)
  .addHelpText('after', '\nExamples:\n  $ pnpm loopgraph audit verify');
