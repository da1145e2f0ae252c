import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { hashOf } from '../../gateway/src/operations/hash-of.ts';
import { seedDemoCompany } from '../../hub/src/demo/index.ts';
import { openSession } from '../../hub/src/postgres/session.ts';
import { createDatabase } from '../support/database.ts';
import { createText, type Text } from './asked.ts';
import { readFacts } from './facts.ts';
import { openHouse, type OpenHouse } from './house.ts';
import type { Oracle } from './looking.ts';
import { createScalar } from './values.ts';
import { partner } from './viewers.ts';

/** A small company, what is asked about it, and the house that answers. */
export interface Company extends AsyncDisposable {
  readonly adminUrl: string;
  /** Keeps the supergraph that the house serves. */
  readonly home: string;
  readonly house: OpenHouse;
  readonly oracle: Oracle;
  readonly texts: readonly Text[];
  /** Those that partners may send, for they are registered. */
  readonly registered: readonly Text[];
}

const api = new URL('../../schema/api.graphql', import.meta.url);
const employees = 60;

async function register(adminUrl: string, texts: readonly Text[]): Promise<void> {
  await using session = openSession(adminUrl);
  const { sql } = session;
  const of = { client: partner, version: 1, client_name: '', type: 'query' };
  const rows = texts.map(({ name, query }) => ({ ...of, id: hashOf(query), name, body: query }));
  await sql`insert into gateway.operation_clients ${sql({ client: partner, latest_version: 1, revision: 1 })}`;
  await sql`insert into gateway.operations ${sql(rows)}`;
}

/** Opens a company with `count` texts to ask. */
export async function openCompany(count: number): Promise<Company> {
  await using opened = new AsyncDisposableStack();
  const { adminUrl } = opened.use(await createDatabase());
  await seedDemoCompany(adminUrl, { employees, seed: 1 });
  const home = await mkdtemp(join(tmpdir(), 'loopgraph-oracle-'));
  opened.defer(() => rm(home, { recursive: true, force: true }));
  const facts = await readFacts(adminUrl);
  const schema = buildSchema(readFileSync(api, 'utf8'));
  const scalar = createScalar(schema, facts);
  const texts: Text[] = [];
  for (let seed = 1; texts.length < count; seed++) {
    const text = createText({ schema, scalar }, seed);
    if (text) texts.push(text);
  }
  const registered = texts.filter((_, index) => index % 10 === 0);
  await register(adminUrl, registered);
  const house = opened.use(await openHouse(adminUrl, home));
  const tally = { open: 0, refused: 0, pages: 0, counts: 0, mentioned: 0 };
  const oracle = { facts, schema, tally, shown: [], named: [] };
  const resources = opened.move();
  return {
    ...{ adminUrl, home, house, oracle, texts, registered },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}
