import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateSigningKey, parseAnchors } from '../gateway/src/trail/index.ts';
import { createJournalFolder } from '../gateway/test/support/journal-folder.ts';
import { accessTo, openTrailWorld } from '../gateway/test/support/recorded-trail.ts';
import { runProgram } from './support/run-program.ts';
import { uuid } from './support/subgraph.ts';

/** A trail of one record that no anchor speaks of, its house, and somebody elsewhere who may read the database. */
async function openWorld() {
  await using stack = new AsyncDisposableStack();
  const world = stack.use(await openTrailWorld());
  const { path: folder } = stack.use(await createJournalFolder());
  await world.record(accessTo(uuid(1)));
  await world.tamper('delete from audit.anchors');
  const publicKey = join(folder, 'house.pem');
  await writeFile(publicKey, world.key.publicKey);
  const run =
    (variables: Readonly<Record<string, string>>) =>
    (...args: string[]) =>
      runProgram('hub/src/cli.js', ['audit', ...args], {
        DATABASE_URL: world.database.adminUrl,
        LOOPGRAPH_HOME: join(folder, 'home'),
        AUDIT_SIGNING_KEY: '',
        ...variables,
      }).ended;
  const owned = stack.move();
  return {
    ...world,
    folder,
    publicKey,
    atHouse: run({ AUDIT_SIGNING_KEY: world.privateKey }),
    elsewhere: run({}),
    withKeyOf: (privateKey: string) => run({ AUDIT_SIGNING_KEY: privateKey }),
    anchors: async () => (await world.sql`select number::int from audit.anchors`).length,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

const refusal = (message: string) => ({ exitCode: 1, stdout: '', stderr: `error: ${message}\n` });

test('lets whoever has no key verify by the public one, and makes nothing', async () => {
  await using world = await openWorld();
  expect(await world.elsewhere('verify', '--trust', world.publicKey)).toEqual({
    exitCode: 0,
    stdout: 'The audit trail is whole: 1 record in 1 chain, 0 anchors.\n',
    stderr: '',
  });
  expect(await readdir(world.folder)).toEqual(['house.pem']);
});

test('asks whoever verifies without any key for one, and makes none', async () => {
  await using world = await openWorld();
  const home = join(world.folder, 'home');
  expect(await world.elsewhere('verify')).toEqual(
    refusal(
      `expected the signing key of this house in ${home}/audit or in AUDIT_SIGNING_KEY, or its public key by --trust, but got none`,
    ),
  );
  expect(await readdir(world.folder)).toEqual(['house.pem']);
});

test('signs no anchor for whoever has no key, so that the house goes on to trust its trail', async () => {
  await using world = await openWorld();
  const to = join(world.folder, 'council.jsonl');
  expect(await world.elsewhere('anchor', '--trust', world.publicKey, '--to', to)).toEqual(
    refusal(
      `expected the signing key of this house in ${world.folder}/home/audit or in AUDIT_SIGNING_KEY, but got none`,
    ),
  );
  expect(await readdir(world.folder)).toEqual(['house.pem']);
  expect(await world.anchors()).toBe(0);
});

test('signs no anchor by a key that signed no chain of the trail', async () => {
  await using world = await openWorld();
  const stranger = world.withKeyOf(generateSigningKey());
  expect(await stranger('anchor', '--trust', world.publicKey)).toEqual(
    refusal(
      'expected the key that signs this trail, but got one that signed no chain of it: only the house anchors, others verify with --trust',
    ),
  );
  expect(await world.anchors()).toBe(0);
  expect(await world.atHouse('verify')).toMatchObject({ exitCode: 0 });
});

test('signs anchors at the house, and keeps them elsewhere and in its home', async () => {
  await using world = await openWorld();
  const to = join(world.folder, 'anchors.jsonl');
  expect(await world.atHouse('anchor', '--to', to)).toEqual({
    exitCode: 0,
    stdout: '',
    stderr: '',
  });
  const kept = await readFile(to, 'utf8');
  expect(parseAnchors(kept)).toMatchObject([{ number: 1, recordNumber: 1 }]);
  expect(await readFile(join(world.folder, 'home', 'audit', 'anchors.jsonl'), 'utf8')).toBe(kept);
  const checked = await world.elsewhere('verify', '--trust', world.publicKey, '--anchors', to);
  expect(checked).toMatchObject({ exitCode: 0 });
  expect(checked.stdout).toContain('whole: 1 record in 1 chain, 1 anchor, the last of ');
});

test('signs nothing where it cannot be kept', async () => {
  await using world = await openWorld();
  const to = join(world.folder, 'nowhere', 'anchors.jsonl');
  expect(await world.atHouse('anchor', '--to', to)).toEqual(
    refusal(
      `expected a file that anchors can be added to, but got ${to}: ENOENT: no such file or directory, open '${to}'`,
    ),
  );
  expect(await world.anchors()).toBe(0);
});

test('takes as keys to trust only files of public keys', async () => {
  await using world = await openWorld();
  const other = join(world.folder, 'other');
  const verify = () => world.atHouse('verify', '--trust', world.publicKey, other);
  expect(await verify()).toEqual(
    refusal(`--trust ${other}: ENOENT: no such file or directory, open '${other}'`),
  );
  for (const text of ['hello', world.privateKey, `${world.key.publicKey}${world.privateKey}`]) {
    await writeFile(other, text);
    expect(await verify()).toEqual(
      refusal(
        `--trust ${other}: expected Ed25519 public keys (SPKI, as PEM), but got another text`,
      ),
    );
  }
});

test('trusts each key of a file of several', async () => {
  await using world = await openWorld();
  const stranger = world.withKeyOf(generateSigningKey());
  const several = join(world.folder, 'several.pem');
  const other = (await stranger('key')).stdout;
  await writeFile(several, `${other}${world.key.publicKey.replaceAll('\n', '\r\n')}`);
  expect(await stranger('verify', '--trust', several)).toMatchObject({ exitCode: 0 });
});

test('says which line of a file is no anchor', async () => {
  await using world = await openWorld();
  const anchors = join(world.folder, 'anchors.jsonl');
  for (const text of ['{"number":"one"}\n', '{"number":"one"}\n{"number":2,"at', 'hello']) {
    await writeFile(anchors, text);
    const line = JSON.stringify(text.split('\n')[0]);
    expect(await world.atHouse('verify', '--anchors', anchors)).toEqual(
      refusal(
        `expected anchors in ${anchors}, a line of JSON each, but got: line 1, which is no anchor: ${line}`,
      ),
    );
  }
});

test('prints the public key of a house, and none where there is no such house', async () => {
  await using world = await openWorld();
  expect((await world.atHouse('key')).stdout).toBe(world.key.publicKey);
  const home = join(world.folder, 'mistyped');
  expect(await world.elsewhere('key', '--home', home)).toEqual(
    refusal(
      `expected the signing key of this house in ${home}/audit or in AUDIT_SIGNING_KEY, but got none`,
    ),
  );
  expect(existsSync(home)).toBe(false);
});

test('leaves out the anchors of no home because its name is mistyped', async () => {
  await using world = await openWorld();
  const home = join(world.folder, 'mistyped');
  expect(await world.atHouse('verify', '--home', home)).toEqual(
    refusal(`--home: expected a folder, but got none: ${home}`),
  );
});
