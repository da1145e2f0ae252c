import { ConfigError, databaseUrl, parseConfig, serverSettings } from '@loopgraph/kit/config';
import { expect, test } from 'vitest';
import { z } from 'zod';

const settings = z.object({ ...serverSettings, DATABASE_URL: databaseUrl });
const good = { DATABASE_URL: 'postgres://me@localhost/db', PORT: '4000' };

test('takes what is set, defaults where it is not, and ignores the rest', () => {
  expect(parseConfig(settings, { ...good, LOG_LEVEL: 'warn', HOME: '/root' })).toEqual({
    HOST: '127.0.0.1',
    PORT: 4000,
    LOG_LEVEL: 'warn',
    DATABASE_URL: 'postgres://me@localhost/db',
  });
});

test('takes a variable that is set to nothing as not set', () => {
  expect(parseConfig(settings, { ...good, HOST: '' })).toMatchObject({ HOST: '127.0.0.1' });
});

test.each([
  ['65536', 'PORT: expected a whole number from 0 to 65535, got "65536"'],
  ['-1', 'PORT: expected a whole number from 0 to 65535, got "-1"'],
  ['0x10', 'PORT: expected a whole number from 0 to 65535, got "0x10"'],
  ['', 'PORT: expected a whole number from 0 to 65535, got nothing'],
])('refuses the port %j', (PORT, message) => {
  expect(() => parseConfig(settings, { ...good, PORT })).toThrow(new ConfigError(message));
});

test('names every fault at once, and shows no secret', () => {
  const bad = { LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://me:secret@db' };
  expect(() => parseConfig(settings, bad)).toThrow(
    new ConfigError(
      [
        'PORT: expected a whole number from 0 to 65535, got nothing',
        'LOG_LEVEL: expected one of trace, debug, info, warn, error, fatal, silent, got "loud"',
        'DATABASE_URL: expected the URL of a PostgreSQL database (postgres://user:password@host:port/database), ' +
          'got another text (not shown, it may hold a secret)',
      ].join('\n'),
    ),
  );
});
