import { expect, test } from 'vitest';
import { uuid } from '../../test/support/subgraph.ts';
import { openingText } from '../src/trail/access-record.ts';
import { writeAnchor } from '../src/trail/anchor.ts';
import { generateSigningKey, readSigningKey } from '../src/trail/signing-key.ts';
import { checkChain } from '../src/trail/verify/check-chain.ts';
import { verifyTrail } from '../src/trail/verify/verify-trail.ts';
import { accessTo, openTrailWorld } from './support/recorded-trail.ts';

const [ada, bo, chidi, dara] = [uuid(1), uuid(2), uuid(3), uuid(4)];
/** Nobody is in two of them: whether these are in one minute depends on the clock. */
const three = [accessTo(chidi), accessTo(ada, bo), accessTo()];

test('finds nothing wrong with what was recorded, by several processes, one after the other', async () => {
  await using world = await openTrailWorld();
  await world.record(...three);
  await world.record(accessTo(bo));
  const { key, sql } = world;
  expect(await verifyTrail({ sql, trusted: [key.publicKey], kept: [] })).toMatchObject({
    faults: [],
    records: 4,
    anchors: [{ recordNumber: 3 }, { recordNumber: 1 }],
  });
});

interface Tampering {
  readonly what: string;
  readonly by: string;
  readonly faults: readonly RegExp[];
}

const copied = `writer, request_id, subject, credential_kind, credential_id, client, viewer_id, roles, purpose,
  operation_hash, operation_name, field_kinds, decision, codes, people, employees`;

const tamperings: readonly Tampering[] = [
  {
    what: 'who it was was altered',
    by: `update audit.records set subject = 'somebody else' where number = 2`,
    faults: [/^chain \S+: record 2 \(\S+, id \S+\) was altered or inserted: it is not what/],
  },
  {
    what: 'whose rows were read was altered',
    by: `update audit.records set employees = decode(repeat('0', 32), 'hex') where number = 1`,
    faults: [/^chain \S+: record 1 .* was altered/, /^accesses: those of employee /],
  },
  {
    what: 'how often it was, was altered',
    by: `update audit.records set times = 2 where number = 2`,
    faults: [/^chain \S+: record 2 .* was altered/],
  },
  {
    what: 'the time was altered by a millisecond',
    by: `update audit.records set at = at + interval '1 ms' where number = 3`,
    faults: [/^chain \S+: record 3 .* was altered/],
  },
  {
    what: 'the hash was altered',
    by: `update audit.records set hash = sha256(hash) where number = 3`,
    faults: [/^chain \S+: record 3 .* was altered/],
  },
  {
    what: 'a record was removed from the middle',
    by: `delete from audit.records where number = 2`,
    faults: [
      /^chain \S+: record 2 was removed: after 1 comes record 3 /,
      /^accesses: those of employee \S+ in the minute of \S+ were put on the list$/,
    ],
  },
  {
    what: 'the first record was removed',
    by: `delete from audit.records where number = 1`,
    faults: [/^chain \S+: record 1 was removed: after 0 comes record 2 /, /^accesses: /],
  },
  {
    what: 'the last record was removed',
    by: `delete from audit.records where number = 3`,
    faults: [/^chain \S+: records 3 to 3 were removed: an anchor says that they were there$/],
  },
  {
    what: 'a record was inserted at the end',
    by: `insert into audit.records (number, at, id, hash, signature, ${copied})
      select 4, at, gen_random_uuid(), hash, signature, ${copied} from audit.records where number = 3`,
    faults: [/^chain \S+: record 4 .* was altered or inserted/],
  },
  {
    what: 'a record was inserted beside another',
    by: `insert into audit.records (number, at, id, hash, signature, ${copied})
      select 2, at + interval '1 s', gen_random_uuid(), hash, signature, ${copied} from audit.records where number = 3`,
    faults: [/^chain \S+: record 2 .* was inserted: there is another one of this number$/],
  },
  {
    what: 'two records changed places',
    // In two steps: of the same millisecond, no two may have one number for a moment.
    by: `update audit.records set number = number + 100 where number in (2, 3);
      update audit.records set number = 105 - number where number > 100`,
    faults: [/^chain \S+: record 2 .* was altered/],
  },
  {
    what: 'a whole chain was removed',
    by: `with r as (delete from audit.records), a as (delete from audit.access_minutes) delete from audit.chains`,
    faults: [
      /^chain \S+: expected the chain to have been opened, but audit.chains does not have it$/,
    ],
  },
  {
    what: 'a chain got another key',
    by: `update audit.chains set public_key = 'mine'`,
    faults: [/^chain \S+: it is signed by a key that is not trusted$/],
  },
  {
    what: 'a chain was opened at another time',
    by: `update audit.chains set opened_at = opened_at - interval '1 day'`,
    faults: [/^chain \S+: its row in audit.chains was altered or inserted/],
  },
  {
    what: 'an anchor was altered',
    by: `update audit.anchors set record_number = 2`,
    faults: [/^chain \S+: record 2 .* an anchor names another hash$/, /^anchor 1 .* was altered/],
  },
  {
    what: 'someone who looked was taken off the list',
    by: `delete from audit.access_minutes where employee_id = '${bo}'`,
    faults: [/^accesses: those of employee \S+2 in the minute of \S+ were taken off the list$/],
  },
  {
    what: 'the list was removed, and how far it had come',
    by: `with a as (delete from audit.access_minutes) delete from audit.listed`,
    faults: [/^accesses: those of employee \S+ in the minute of \S+ were taken off the list$/],
  },
  {
    what: 'someone was put on the list',
    by: `insert into audit.access_minutes select '${uuid(9)}', date_trunc('minute', at) from audit.records where number = 3`,
    faults: [/^accesses: those of employee \S+9 in the minute of \S+ were put on the list$/],
  },
];

test.for(tamperings)('finds that $what, and names it', async ({ by, faults }) => {
  await using world = await openTrailWorld();
  await world.record(...three);
  expect(await world.faults()).toEqual([]);
  await world.tamper(by);
  expect(await world.faults()).toEqual(
    faults.map((fault) => expect.stringMatching(fault) as string),
  );
});

test('finds that the end of the trail was removed with its anchors, by an anchor that was kept elsewhere', async () => {
  await using world = await openTrailWorld();
  await world.record(...three);
  await world.record(accessTo(dara));
  const { sql, key } = world;
  const { anchors } = await verifyTrail({ sql, trusted: [key.publicKey], kept: [] });
  await world.tamper(`
    with latest as (select writer from audit.chains order by opened_at desc limit 1),
      r as (delete from audit.records where writer in (select writer from latest)),
      a as (delete from audit.access_minutes where employee_id = '${dara}'),
      b as (delete from audit.anchors where writer in (select writer from latest))
    delete from audit.chains where writer in (select writer from latest)`);
  expect(await world.faults()).toEqual([]);
  expect(await world.faults({ kept: anchors })).toEqual([
    expect.stringMatching(/^chain \S+: expected the chain to have been opened/),
    expect.stringMatching(/^anchor 2 \(\S+\) was removed: it was kept in a file$/),
  ]);
});

test('finds an anchor that was removed from the middle', async () => {
  await using world = await openTrailWorld();
  for (const access of three) await world.record(access);
  await world.tamper('delete from audit.anchors where number = 2');
  expect(await world.faults()).toEqual([
    expect.stringMatching(/^anchor 2 was removed: there comes 3 /),
  ]);
});

test('does not trust what the holder of another key wrote', async () => {
  await using world = await openTrailWorld();
  await world.record(accessTo(ada));
  const other = readSigningKey(generateSigningKey());
  expect(await world.faults({ trusted: [other.publicKey] })).toEqual([
    expect.stringMatching(/^chain \S+: it is signed by a key that is not trusted$/),
    expect.stringMatching(/^anchor 1 \(\S+\) .*, or is signed by a key that is not trusted$/),
  ]);
});

test('anchors one after the other, though several do so at once', async () => {
  await using world = await openTrailWorld();
  await world.record(accessTo(ada));
  const { sql, key } = world;
  const { heads } = await verifyTrail({ sql, trusted: [key.publicKey], kept: [] });
  await Promise.all([1, 2, 3].flatMap(() => heads.map((head) => writeAnchor(sql, key, head))));
  const verified = await verifyTrail({ sql, trusted: [key.publicKey], kept: [] });
  expect([verified.faults, verified.anchors.length]).toEqual([[], 4]);
});

const dropAccesses = `
  delete from audit.access_minutes where (employee_id, minute) not in (
    select employee, date_trunc('minute', at) from audit.records, audit.people_in(employees) as employee
  )`;

test('passes over what was dropped after it was kept long enough, where it is told since when', async () => {
  await using world = await openTrailWorld();
  await world.record(...three);
  const [{ at: since } = { at: new Date(0) }] = await world.sql<{ at: Date }[]>`
    select at from audit.records where number = 3`;
  await world.tamper('delete from audit.records where number < 3');
  await world.tamper(dropAccesses);
  expect(await world.faults()).toHaveLength(1);
  expect(await world.faults({ since })).toEqual([]);
  await world.tamper('delete from audit.records');
  expect(await world.faults({ since })).toEqual([]);
});

test.each([
  ['the first record', 'where number = 1'],
  ['all records', ''],
])('finds that %s of a chain that was opened since then was removed', async (_what, which) => {
  await using world = await openTrailWorld();
  await world.record(...three);
  await world.tamper(`delete from audit.records ${which}`);
  await world.tamper(dropAccesses);
  expect(await world.faults({ since: new Date(0) })).toEqual([
    expect.stringMatching(/^chain \S+: records? 1 .*removed/) as string,
  ]);
});

test('finds that what was recorded since then was removed, by the anchors of that time', async () => {
  await using world = await openTrailWorld();
  await world.record(...three);
  const { key, sql } = world;
  const { heads, anchors } = await verifyTrail({ sql, trusted: [key.publicKey], kept: [] });
  const [anchor] = anchors;
  if (!anchor) throw new Error('expected an anchor');
  const [head] = heads;
  if (!head) throw new Error('expected a chain');
  const check = (number: number) => {
    const since = new Date(Date.parse(anchor.at) - 120_000);
    const openedAt = new Date(since.getTime() - 1).toISOString();
    const publicKey = key.publicKey;
    const signature = key.sign(openingText(head.writer, openedAt, publicKey));
    const opening = { writer: head.writer, openedAt, publicKey, signature };
    const trusted = new Set([publicKey.trim()]);
    const known = [{ ...anchor, recordNumber: number }, anchor];
    return checkChain({ writer: head.writer, opening, anchors: known, trusted, since }).end();
  };
  expect(check(3)).toBeUndefined();
  expect(check(1)).toMatch(/: records 1 to 3 were removed: an anchor says that they were there$/);
});
