import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { generateSigningKey } from '../../gateway/src/trail/index.ts';
import { hasDesktop, readConfig } from '../src/config.ts';

test('has a default for everything but the database', () => {
  expect(readConfig({}, {})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    home: '.loopgraph',
    employees: 5000,
    seed: 1,
    open: true,
    check: false,
    logLevel: 'info',
    provider: null,
    persistedOperations: { mode: 'off', modeOf: {} },
    persistedOperationsIdsOnly: false,
    refusedFields: 'null',
  });
});

test('takes flags over the environment, and an empty variable as none', () => {
  const environment = { PORT: '5000', HOST: '0.0.0.0', DATABASE_URL: '', LOG_LEVEL: 'warn' };
  expect(readConfig({ port: '0' }, environment)).toMatchObject({
    port: 0,
    host: '0.0.0.0',
    logLevel: 'warn',
  });
  expect(readConfig({}, environment)).not.toHaveProperty('databaseUrl');
});

test('takes what becomes of refused fields', () => {
  expect(readConfig({}, { REFUSED_FIELDS: 'refuse' }).refusedFields).toBe('refuse');
});

test('reports all faults at once, by flag or variable, and no password', () => {
  const flags = { port: '65536', employees: '-4', seed: 'x' };
  const environment = {
    DATABASE_URL: 'mysql://admin:secret@db/people',
    REFUSED_FIELDS: 'hide',
    AUDIT_SIGNING_KEY: 'secret',
    LOG_LEVEL: 'loud',
  };
  expect(() => readConfig(flags, environment)).toThrow(
    '--port: expected a port from 0 to 65535, got "65536"; ' +
      '--employees: expected a number of employees from 1 to 200000, got "-4"; ' +
      '--seed: expected a whole number from 0 to 2147483647, got "x"; ' +
      'DATABASE_URL: expected postgres://user:password@host:port/database, got another form; ' +
      'REFUSED_FIELDS: expected null or refuse, got "hide"; ' +
      'AUDIT_SIGNING_KEY: expected an Ed25519 private key (PKCS #8, as PEM or base64), got another text (not shown, it may hold a secret); ' +
      'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, got "loud"',
  );
});

test('takes the key of the audit trail as PEM or base64', () => {
  const pem = generateSigningKey();
  const base64 = pem.replaceAll(/-----[^-]+-----|\n/g, '');
  for (const key of [pem, base64]) {
    expect(readConfig({}, { AUDIT_SIGNING_KEY: key }).auditSigningKey).toBe(key);
  }
});

test('has a journal only for a database elsewhere', () => {
  const journal = { AUDIT_JOURNAL: 'journal' };
  expect(() => readConfig({}, journal)).toThrow(
    'AUDIT_JOURNAL: expected only beside DATABASE_URL, which is not given',
  );
  const beside = { ...journal, DATABASE_URL: 'postgres://db/people' };
  expect(readConfig({}, beside).auditJournal).toBe(resolve('journal'));
  expect(readConfig({}, { ...beside, AUDIT_JOURNAL: 'off' }).auditJournal).toBeNull();
});

test('sees no desktop in continuous integration', () => {
  expect(hasDesktop({ CI: 'true', DISPLAY: ':0' })).toBe(false);
});

test('reports the faults of the identity provider among all others', () => {
  const environment = { OIDC_ISSUER: 'http://id.example.com', OIDC_CLOCK_SKEW_S: '301' };
  expect(() => readConfig({ port: 'x' }, environment)).toThrow(
    '--port: expected a port from 0 to 65535, got "x"; ' +
      'OIDC_ISSUER: expected the https URL that is the `iss` of the tokens, got "http://id.example.com"; ' +
      'OIDC_AUDIENCE: expected the `aud` that the tokens are made for, got nothing; ' +
      'OIDC_CLOCK_SKEW_S: expected a whole number from 0 to 300, got "301"',
  );
});

test('takes an identity provider by its issuer and audience', () => {
  const environment = { OIDC_ISSUER: 'https://id.example.com', OIDC_AUDIENCE: 'loopgraph' };
  expect(readConfig({}, environment).provider).toEqual({
    issuer: 'https://id.example.com',
    audience: 'loopgraph',
    jwksUrl: null,
    clockSkewSeconds: 30,
    jwksCooldownSeconds: 30,
    claims: {
      roles: 'roles',
      scopes: 'scope',
      purposes: 'purposes',
      client: 'client_id',
      employee: null,
    },
    identitySystem: null,
  });
});
