import { readFile } from 'node:fs/promises';
import {
  fileAnchor,
  parseAnchors,
  verifyTrail,
  writeAnchor,
  writeLeftRecords,
  type TakenJournal,
} from '@loopgraph/gateway/trail';
import { createLogger } from '@loopgraph/kit/log';
import { Command } from 'commander';
import { journalFolderFor } from '../audit/hold-journal.ts';
import { openTrailFolder, type TrailFolder } from '../audit/trail-folder.ts';
import { writeLeftIn } from '../audit/write-left.ts';
import { readConfig } from '../config.ts';
import { HubFault, messageOf } from '../hub-fault.ts';
import { readIfThere } from '../hub/read-if-there.ts';
import type { AdminDatabase } from '../postgres/admin-database.ts';
import { onMigrated } from '../postgres/on-migrated.ts';
import { openSession, type Session } from '../postgres/session.ts';
import { openCommandDatabase, withDatabaseFlags } from './database-flags.ts';

interface AuditFlags {
  readonly since?: string;
  readonly anchors?: readonly string[];
  readonly trust?: readonly string[];
  readonly to?: string;
}

const TRUST_HELP = 'files of public keys that signed before, besides the key of this home';
const ANCHORS_HELP = 'files of anchors that were kept elsewhere, besides those of this home';

function parseSince(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const since = new Date(text);
  if (!Number.isNaN(since.getTime())) return since;
  throw new HubFault(`expected --since to be a day or an instant, got ${text}`);
}

function openFolder(flags: AuditFlags): Promise<TrailFolder> {
  const { home, auditSigningKey } = readConfig({ ...flags });
  return openTrailFolder(home, auditSigningKey);
}

/** Writes what those left that were killed, but for journals of hubs that run, which write them themselves. */
async function writeLeft(
  { adminUrl: url, isAlone }: AdminDatabase,
  { key, journalFolder }: TrailFolder,
  sql: Session,
): Promise<readonly TakenJournal[]> {
  const { databaseUrl, auditJournal, logLevel: level } = readConfig({});
  if (databaseUrl === undefined) {
    return isAlone ? await writeLeftRecords(journalFolder, sql, key) : [];
  }
  const own = await journalFolderFor(url, journalFolder);
  const logger = createLogger({ name: 'audit', level });
  const taken: TakenJournal[] = [];
  for (const folder of [own, auditJournal]) {
    if (typeof folder === 'string') {
      taken.push(...(await writeLeftIn({ url, folder, key, patienceMs: 0, logger })));
    }
  }
  return taken;
}

async function keptAnchors(path: string, text: Promise<string>) {
  try {
    return parseAnchors(await text);
  } catch (error) {
    throw new HubFault(
      `expected anchors in ${path}, a line of JSON each, got: ${messageOf(error)}`,
    );
  }
}

function journalFault({ path, unreadable }: TakenJournal): string[] {
  if (unreadable.length === 0) return [];
  return [`journal ${path}.unreadable: its lines ${unreadable.join(', ')} were altered`];
}

async function verify(flags: AuditFlags, folder: TrailFolder, database: AdminDatabase) {
  const { key, anchorFile } = folder;
  const since = parseSince(flags.since);
  const elsewhere = (flags.anchors ?? []).map((path) => keptAnchors(path, readFile(path, 'utf8')));
  // Before the database is looked at, for they are written after what they speak of.
  const kept = await Promise.all([keptAnchors(anchorFile, readIfThere(anchorFile)), ...elsewhere]);
  const others = await Promise.all((flags.trust ?? []).map((path) => readFile(path, 'utf8')));
  await using session = openSession(database.adminUrl);
  const { sql } = session;
  const journals = await writeLeft(database, folder, sql);
  const trusted = [key.publicKey, ...others];
  const found = await verifyTrail({ sql, trusted, kept: kept.flat(), since });
  const faults = [...journals.flatMap(journalFault), ...found.faults];
  if (faults.length === 0) return found;
  throw new HubFault(`the audit trail is not as it was written:\n  ${faults.join('\n  ')}`);
}

const verifyCommand = withDatabaseFlags(
  new Command('verify')
    .description('Find any record that was altered, removed or inserted; exit with 1 and name it.')
    .option('--since <day>', 'pass over what is older: its partitions were dropped')
    .option('--anchors <file...>', ANCHORS_HELP)
    .option('--trust <file...>', TRUST_HELP)
    .addHelpText(
      'after',
      `
Examples:
  $ pnpm loopgraph audit verify
  $ pnpm loopgraph audit verify --since 2026-01-01 --anchors /mnt/elsewhere/anchors.jsonl`,
    ),
).action(async (flags: AuditFlags) => {
  const folder = await openFolder(flags);
  await using database = await openCommandDatabase({ ...flags });
  const { records, heads, anchors } = await onMigrated(() => verify(flags, folder, database));
  const last = anchors.at(-1);
  const anchored = last ? `, the last of ${last.at}` : '';
  console.log(
    `The audit trail is whole: ${records} records in ${heads.length} chains, ${anchors.length} anchors${anchored}.`,
  );
});

const anchorCommand = withDatabaseFlags(
  new Command('anchor')
    .description(
      'Verify, then sign how far each chain has come, and print it to be kept elsewhere.',
    )
    .option('--to <file>', 'append to this file instead of printing')
    .option('--since <day>', 'as of verify')
    .option('--anchors <file...>', ANCHORS_HELP)
    .option('--trust <file...>', TRUST_HELP)
    .addHelpText(
      'after',
      `
Examples:
  $ pnpm loopgraph audit anchor --to /mnt/elsewhere/anchors.jsonl`,
    ),
).action(async (flags: AuditFlags) => {
  const folder = await openFolder(flags);
  await using database = await openCommandDatabase({ ...flags });
  const { heads, anchors } = await onMigrated(() => verify(flags, folder, database));
  await using session = openSession(database.adminUrl);
  for (const head of heads) {
    if (head.number === 0) continue;
    const known = anchors.findLast(({ writer }) => writer === head.writer);
    const isNew = known?.recordNumber !== head.number;
    const anchor = isNew ? await writeAnchor(session.sql, folder.key, head) : known;
    if (isNew) await fileAnchor(folder.anchorFile, anchor);
    if (flags.to === undefined) console.log(JSON.stringify(anchor));
    else await fileAnchor(flags.to, anchor);
  }
});

const keyCommand = new Command('key')
  .description('Print the public key of this home, for those who verify elsewhere.')
  .option('--home <folder>', 'as of start')
  .addHelpText('after', '\nExamples:\n  $ pnpm loopgraph audit key > loopgraph-audit.pem')
  .action(async (flags: AuditFlags) => {
    const { key } = await openFolder(flags);
    process.stdout.write(key.publicKey);
  });

export const auditCommand = new Command('audit')
  .description('Check and anchor the audit trail: docs/audit-trail.md.')
  .addCommand(verifyCommand)
  .addCommand(anchorCommand)
  .addCommand(keyCommand)
  .addHelpText('after', '\nExamples:\n  $ pnpm loopgraph audit verify');
