import { expect, test } from 'vitest';
import { createDatabase } from '../../test/support/database.ts';
import { checkExternalPostgres, checkVersion } from '../src/postgres/external.ts';
import { openSession } from '../src/postgres/session.ts';

test('accepts a PostgreSQL that answers and is new enough', async () => {
  await using database = await createDatabase();
  await expect(checkExternalPostgres(database.adminUrl)).resolves.toBeUndefined();
});

test('refuses one that does not answer, telling its place but not the password', async () => {
  await expect(checkExternalPostgres('postgres://admin:secret@127.0.0.1:1/people')).rejects.toThrow(
    /^expected to reach the PostgreSQL that DATABASE_URL names \(127\.0\.0\.1:1\), got: connect ECONNREFUSED 127\.0\.0\.1:1$/,
  );
});

test('refuses a wrong password, telling whose but not which', async () => {
  await using database = await createDatabase();
  const url = new URL(database.adminUrl);
  url.password = 'secret';
  await expect(checkExternalPostgres(url.href)).rejects.toThrow(
    `expected to reach the PostgreSQL that DATABASE_URL names (127.0.0.1:${url.port}), ` +
      'got: password authentication failed for user "postgres"',
  );
});

test.for([
  ['DateStyle', 'German', 'ISO', 'German, DMY'],
  ['bytea_output', 'escape', 'hex', 'escape'],
] as const)('refuses a database whose %s is %s', async ([name, value, expected, got]) => {
  await using database = await createDatabase({ migrated: false });
  await using admin = openSession(database.adminUrl);
  const of = new URL(database.adminUrl).pathname.slice(1);
  await admin.sql.unsafe(`alter database ${of} set ${name} = '${value}'`);
  await expect(checkExternalPostgres(database.adminUrl)).rejects.toThrow(
    `expected a database whose ${name} is ${expected}, got ${got}: alter database ... set ${name} = '${expected}'`,
  );
});

test('refuses a database in another encoding', async () => {
  await using database = await createDatabase({ migrated: false });
  await using admin = openSession(database.adminUrl);
  const name = `latin_${new URL(database.adminUrl).pathname.slice(1)}`;
  await admin.sql.unsafe(
    `create database ${name} encoding 'LATIN1' locale_provider libc locale 'C' template template0`,
  );
  const url = new URL(database.adminUrl);
  url.pathname = name;
  try {
    await expect(checkExternalPostgres(url.href)).rejects.toThrow(
      "expected a database whose server_encoding is UTF8, got LATIN1: create another with encoding 'UTF8'",
    );
  } finally {
    await admin.sql.unsafe(`drop database ${name} with (force)`);
  }
});

// Servers that old cannot be had here, so this tests what is made of the number that they would answer.
test.for([
  [130_004, '13.4'],
  [149_999, '14.9999'],
  [90_624, '9.6.24'],
] as const)('refuses a server whose version number is %i', ([number, name]) => {
  expect(() => {
    checkVersion(number);
  }).toThrow(`expected PostgreSQL 15 or newer, got ${name}`);
});

test('accepts the first release of PostgreSQL 15', () => {
  expect(() => {
    checkVersion(150_000);
  }).not.toThrow();
});
