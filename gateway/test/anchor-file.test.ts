import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '@loopgraph/kit/database';
import { expect, test, vi } from 'vitest';
import { uuid } from '../../test/support/subgraph.ts';
import { fileAnchor, parseAnchors } from '../src/trail/anchor-file.ts';
import type { Anchor } from '../src/trail/anchor.ts';
import { openTrail } from '../src/trail/trail.ts';
import { createJournalFolder } from './support/journal-folder.ts';
import { accessTo, openTrailWorld } from './support/recorded-trail.ts';

function anchorOf(number: number): Anchor {
  const hash = 'ab'.repeat(32);
  const at = '2026-11-23T10:00:00.000Z';
  return { number, at, writer: uuid(1), recordNumber: 3, recordHash: hash, hash, signature: hash };
}

const [first, second] = [anchorOf(1), anchorOf(2)];
const line = JSON.stringify(first);

test.each([
  ['what was cut off', `${line}\n${JSON.stringify(second).slice(0, 40)}`],
  ['what was cut off of the first', '{"num'],
  ['a whole one without a line break', line],
])('keeps an anchor behind %s', async (_, text) => {
  await using folder = await createJournalFolder();
  const path = join(folder.path, 'anchors');
  await writeFile(path, text);
  await fileAnchor(path, second);
  expect(parseAnchors(await readFile(path, 'utf8'))).toEqual(
    text.startsWith(line) ? [first, second] : [second],
  );
});

test('leaves a line that is no anchor to be told', async () => {
  await using folder = await createJournalFolder();
  const path = join(folder.path, 'anchors');
  await writeFile(path, 'notes');
  await fileAnchor(path, second);
  const text = await readFile(path, 'utf8');
  expect(() => parseAnchors(text)).toThrow('line 1, which is no anchor: "notes"');
});

test('keeps with the next what could not be kept', async () => {
  await using world = await openTrailWorld();
  await using folder = await createJournalFolder();
  await using gateway = openDatabase({ url: world.database.url('gateway') });
  const path = join(folder.path, 'later', 'anchors');
  const { key, logger, sql } = world;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  try {
    await using trail = await openTrail({ db: gateway.db, key, logger, anchorFile: path });
    await trail.record(accessTo(uuid(1)));
    vi.advanceTimersToNextTimer();
    await vi.waitUntil(async () => (await sql`select from audit.anchors`).length === 1, 20_000);
    await mkdir(join(folder.path, 'later'));
  } finally {
    vi.useRealTimers();
  }
  expect(parseAnchors(await readFile(path, 'utf8'))).toMatchObject([{ number: 1 }]);
});
