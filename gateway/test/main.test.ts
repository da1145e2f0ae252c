import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openViewerDatabase } from '@loopgraph/kit/database';
import { createLogger } from '@loopgraph/kit/log';
import { startSubgraph } from '@loopgraph/kit/serve';
import { expect, test } from 'vitest';
import { runModule } from '../../kit/test/support/service-process.ts';
import { openSession } from '../../hub/src/postgres/session.ts';
import { createDatabase, type TestDatabase } from '../../test/support/database.ts';
import { generateSigningKey } from '../src/trail/signing-key.ts';
import { employees, learning } from './support/company.ts';
import { createServiceKey } from '../../test/support/service-key.ts';
import { createJournalFolder } from './support/journal-folder.ts';
import { entryTo, journalLine } from './support/recorded-trail.ts';
import { compose } from './support/world.ts';

const secret = 'known to the gateway and its subgraphs';
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

async function createSupergraphFile() {
  const directory = await mkdtemp(join(tmpdir(), 'loopgraph-gateway-'));
  const path = join(directory, 'supergraph.graphql');
  await writeFile(path, compose([employees, learning]));
  return { path, [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) };
}

/** What a gateway with a database needs, but for its subgraphs. */
function needed(supergraph: string, database: TestDatabase) {
  return {
    SUPERGRAPH: supergraph,
    SUBGRAPH_SECRET: secret,
    PORT: '0',
    DATABASE_URL: database.url('gateway'),
    AUDIT_SIGNING_KEY: generateSigningKey(),
  };
}

test('runs alone from its environment, and ends by itself at SIGTERM', async () => {
  await using supergraph = await createSupergraphFile();
  await using database = openViewerDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' });
  const logger = createLogger({ name: 'test', level: 'silent' });
  await using people = await startSubgraph({ subgraph: employees, database, secret, logger });
  await using courses = await startSubgraph({ subgraph: learning, database, secret, logger });
  await using keys = await createDatabase();
  const key = await createServiceKey(keys.adminUrl);
  await using gateway = runModule(main, {
    ...needed(supergraph.path, keys),
    SUBGRAPH_EMPLOYEES_URL: `${people.url}/graphql`,
    SUBGRAPH_LEARNING_URL: `${courses.url}/graphql`,
  });
  const url = await gateway.url;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: '{ employee(id: "e1") { name courses } }' }),
  });
  expect(await response.json()).toEqual({
    data: { employee: { name: 'Ada', courses: ['course of e1'] } },
  });
  gateway.stop('SIGTERM');
  expect(await gateway.ended).toBe(0);
  expect(gateway.lines).toContainEqual(expect.objectContaining({ msg: 'stopped' }));
});

test('writes to the database what one before it left in its journal', async () => {
  await using supergraph = await createSupergraphFile();
  await using database = openViewerDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' });
  const logger = createLogger({ name: 'test', level: 'silent' });
  await using people = await startSubgraph({ subgraph: employees, database, secret, logger });
  await using keys = await createDatabase();
  await using folder = await createJournalFolder();
  await folder.leave(journalLine(entryTo()));
  await using gateway = runModule(main, {
    ...needed(supergraph.path, keys),
    AUDIT_JOURNAL: folder.path,
    SUBGRAPH_EMPLOYEES_URL: `${people.url}/graphql`,
  });
  await gateway.url;
  await using session = openSession(keys.adminUrl);
  expect(await session.sql`select operation_name as name from audit.records`).toEqual([
    { name: 'Who' },
  ]);
  expect(await folder.names()).not.toContain('left.jsonl');
});

test('does not run with settings that cannot be used, and names each', async () => {
  await using gateway = runModule(main, {
    PORT: 'web',
    SUBGRAPH_TIMEOUT_MS: '0',
    SUBGRAPH_CIRCUIT_FAILURES: '0',
    SUBGRAPH_CIRCUIT_RESET_MS: 'soon',
    SUBGRAPH_COMPRESSION: 'gzip',
    READINESS_TIMEOUT_MS: '5s',
    SUBGRAPH_SKILLS_URL: 'skills:4002',
    OIDC_ISSUER: 'http://id.example.com',
    AUDIT_JOURNAL: 'journal',
  });
  expect(await gateway.ended).toBe(1);
  expect(await gateway.stderr).toBe(
    'gateway cannot start: PORT: expected a whole number from 0 to 65535, got "web"\n' +
      'SUBGRAPH_SECRET: expected a secret of at least 32 bytes, the same for the gateway and every subgraph, got nothing\n' +
      'SUBGRAPH_TIMEOUT_MS: expected a whole number from 1 to 600000, got "0"\n' +
      'SUBGRAPH_CIRCUIT_FAILURES: expected a whole number from 1 to 1000000, got "0"\n' +
      'SUBGRAPH_CIRCUIT_RESET_MS: expected a whole number from 1 to 3600000, got "soon"\n' +
      'SUBGRAPH_COMPRESSION: expected one of auto, on, off, got "gzip"\n' +
      'READINESS_TIMEOUT_MS: expected a whole number from 1 to 600000, got "5s"\n' +
      'SUBGRAPH_SKILLS_URL: expected an http or https URL, got another text (not shown, it may hold a secret)\n' +
      'OIDC_ISSUER: expected the https URL that is the `iss` of the tokens, got "http://id.example.com"\n' +
      'OIDC_AUDIENCE: expected the `aud` that the tokens are made for, got nothing\n' +
      'DATABASE_URL: expected the database that AUDIT_JOURNAL is written to, got nothing\n',
  );
});

test('does not run where nobody could get in, rather than let everybody in', async () => {
  await using supergraph = await createSupergraphFile();
  await using gateway = runModule(main, {
    SUPERGRAPH: supergraph.path,
    SUBGRAPH_SECRET: secret,
    PORT: '0',
  });
  expect(await gateway.ended).toBe(1);
  expect(await gateway.stderr).toBe(
    'gateway cannot start: OIDC_ISSUER or DATABASE_URL: expected an identity provider, or a database with API keys, got neither\n',
  );
});

test('does not run without its supergraph, and says which file it looked for', async () => {
  await using gateway = runModule(main, {
    SUPERGRAPH: '/nowhere/supergraph.graphql',
    SUBGRAPH_SECRET: secret,
    PORT: '0',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    AUDIT_SIGNING_KEY: generateSigningKey(),
  });
  expect(await gateway.ended).toBe(1);
  expect(await gateway.stderr).toBe(
    "gateway cannot start: ENOENT: no such file or directory, open '/nowhere/supergraph.graphql'\n",
  );
});

test('does not run with a database and no key to sign the audit trail by', async () => {
  await using gateway = runModule(main, {
    SUBGRAPH_SECRET: secret,
    DATABASE_URL: 'postgres://gateway@127.0.0.1:1/none',
  });
  expect(await gateway.ended).toBe(1);
  expect(await gateway.stderr).toBe(
    'gateway cannot start: AUDIT_SIGNING_KEY: expected an Ed25519 private key (PKCS #8, as PEM or base64) ' +
      'beside DATABASE_URL, got nothing\n',
  );
});
