import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  checkSubmission,
  liveOperations,
  ownClient,
  publish,
  readSubmission,
  retire,
} from '@loopgraph/gateway/operations';
import { openDatabase, type Db } from '@loopgraph/kit/database';
import { counted } from '../cli/counted.ts';
import { openCommandDatabase } from '../cli/database-flags.ts';
import { readConfig } from '../config.ts';
import { HubFault } from '../hub-fault.ts';
import { readIfThere } from '../hub/read-if-there.ts';
import { migrateHouse } from '../migrations/house.ts';
import { faultsOfOperations } from './faults-of-operations.ts';
import { houseLibrary } from './house-library.ts';
import { reading, readSupergraph } from './read-supergraph.ts';

interface Flags {
  readonly client?: string;
  readonly supergraph?: string;
  readonly against?: string;
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

/** The file of what clients are served now: the home's own, or else what this checkout would serve. */
async function servedFile({ home }: Flags): Promise<string> {
  const own = join(readConfig(home === undefined ? {} : { home }).home, 'supergraph.graphql');
  return (await readIfThere(own)) === '' ? committed : own;
}

function refuse(expected: string, faults: readonly string[]): never {
  throw new HubFault(`expected ${expected}, got:\n${faults.map((line) => `  ${line}`).join('\n')}`);
}

export async function publishOperations(path: string, flags: Flags): Promise<void> {
  const { client = ownClient, supergraph = committed } = flags;
  const submission = await reading(`operations in ${path}`, () => readSubmission(path));
  const { operations, faults } = checkSubmission(await readSupergraph(supergraph), submission);
  const expected = 'operations without a fault (nothing is published)';
  if (faults.length > 0) refuse(expected, faults);
  const publication = await withDatabase(flags, (db) => publish(db, client, operations));
  if ('faults' in publication) refuse(expected, publication.faults);
  const { version, isNew } = publication;
  console.log(
    isNew
      ? `Published ${counted(operations.length, 'operation')} of ${client} as version ${version} (${submission.format}).`
      : `Nothing to do: version ${version} of ${client} has all of them.`,
  );
}

export async function listOperations({ client, ...flags }: Flags): Promise<void> {
  const published = await withDatabase(flags, (db) => liveOperations(db, client));
  const house = client === undefined || client === ownClient ? await houseLibrary() : [];
  const lines = [
    ...house.map((operation) => ({ ...operation, since: ['-', '-'] })),
    ...published.map((operation) => {
      const day = operation.publishedAt.toISOString().slice(0, 10);
      return { ...operation, since: [`v${operation.version}`, day] };
    }),
  ];
  for (const { client: whose, since, type, name, id, clientName } of lines) {
    console.log([whose, ...since, type, name, id, clientName ?? '-'].join('\t'));
  }
  if (lines.length === 0) console.error('No operations are registered.');
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
  const { supergraph = committed, against = await servedFile(flags) } = flags;
  const schema = await readSupergraph(supergraph);
  const schemaBefore = against === supergraph ? undefined : await readSupergraph(against);
  const { count, faults } = await withDatabase(flags, (db) =>
    faultsOfOperations({ schema, schemaBefore }, db),
  );
  if (faults.length > 0) refuse('a supergraph that breaks no registered operation', faults);
  console.log(`All ${count} registered operations fit; compared with ${against}.`);
}
