import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  apiSchemaOf,
  checkSubmission,
  liveOperations,
  ownClient,
  publish,
  readSubmission,
  retire,
} from '@loopgraph/gateway/operations';
import { openDatabase, type Db } from '@loopgraph/kit/database';
import { openCommandDatabase } from '../cli/database-flags.ts';
import { HubFault, messageOf } from '../hub-fault.ts';
import { migrateHouse } from '../migrations/house.ts';
import { faultsOfOperations } from './faults-of-operations.ts';

interface Flags {
  readonly client?: string;
  readonly supergraph?: string;
  readonly home?: string;
}

const committed = fileURLToPath(new URL('../../../schema/supergraph.graphql', import.meta.url));

/** Runs `work` over the operator's database, migrated. */
async function withDatabase<T>({ home }: Flags, work: (db: Db) => Promise<T>): Promise<T> {
  await using database = await openCommandDatabase(home === undefined ? {} : { home });
  await migrateHouse(database.adminUrl);
  await using opened = openDatabase({ url: database.adminUrl });
  return await work(opened.db);
}

/** The result of `read`, whose failure is the operator's to mend. */
async function reading<T>(what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new HubFault(`expected ${what}, got: ${messageOf(error)}`);
  }
}

async function readSchema({ supergraph = committed }: Flags) {
  return await reading(`a supergraph in ${supergraph}`, async () =>
    apiSchemaOf(await readFile(supergraph, 'utf8')),
  );
}

function refuse(expected: string, faults: readonly string[]): never {
  throw new HubFault(`expected ${expected}, got:\n${faults.map((line) => `  ${line}`).join('\n')}`);
}

export async function publishOperations(path: string, flags: Flags): Promise<void> {
  const { client = ownClient } = flags;
  const submission = await reading(`operations in ${path}`, () => readSubmission(path));
  const { operations, faults } = checkSubmission(await readSchema(flags), submission);
  const expected = 'operations without a fault (nothing is published)';
  if (faults.length > 0) refuse(expected, faults);
  const publication = await withDatabase(flags, (db) => publish(db, client, operations));
  if ('faults' in publication) refuse(expected, publication.faults);
  const { version, isNew } = publication;
  console.log(
    isNew
      ? `Published ${operations.length} operations of ${client} as version ${version} (${submission.format}).`
      : `Nothing to do: version ${version} of ${client} has all of them.`,
  );
}

export async function listOperations({ client, ...flags }: Flags): Promise<void> {
  const operations = await withDatabase(flags, (db) => liveOperations(db, client));
  for (const { client: whose, version, publishedAt, type, name, id, clientName } of operations) {
    const day = publishedAt.toISOString().slice(0, 10);
    console.log([whose, `v${version}`, day, type, name, id, clientName ?? '-'].join('\t'));
  }
  if (operations.length === 0) console.error('No operations are registered.');
}

export async function retireOperations(what: string, flags: Flags): Promise<void> {
  const { client = ownClient } = flags;
  const retirement = await withDatabase(flags, (db) => retire(db, client, what));
  if ('fault' in retirement) throw new HubFault(retirement.fault);
  for (const { name, version, id } of retirement.retired) {
    console.log(`retired ${client} ${name} v${version} ${id}`);
  }
}

export async function checkOperations(flags: Flags): Promise<void> {
  const schema = await readSchema(flags);
  const { count, faults } = await withDatabase(flags, (db) => faultsOfOperations(schema, db));
  if (faults.length > 0) refuse('a supergraph that breaks no registered operation', faults);
  console.log(`All ${count} registered operations fit.`);
}
