import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';
import { z } from 'zod';
import { nothingBefore, type ChainHead } from './access-record.ts';
import type { SigningKey } from './signing-key.ts';

const hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);

const anchorShape = z.object({
  /** From 1, without gaps. */
  number: z.int(),
  /** RFC 3339, UTC, milliseconds. */
  at: z.string(),
  writer: z.string(),
  recordNumber: z.int(),
  recordHash: hex,
  hash: hex,
  signature: hex,
});

/** A signed statement that a chain had come so far at a time. Each holds the hash of the one before it. */
export type Anchor = Readonly<z.infer<typeof anchorShape>>;

/** The anchor that a line of JSON says; undefined where it says none. */
export function parseAnchor(line: string): Anchor | undefined {
  try {
    return anchorShape.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** The hash of an anchor: SHA-256 of the hash of the one before it, and all that it says, as JSON in this order. */
export function anchorHash(
  previous: Buffer,
  { number, at, writer, recordNumber, recordHash }: Omit<Anchor, 'hash' | 'signature'>,
): Buffer {
  const text = JSON.stringify([
    'loopgraph audit anchor 1',
    number,
    at,
    writer,
    recordNumber,
    recordHash,
  ]);
  return createHash('sha256').update(previous).update(text).digest();
}

/** What is signed of an anchor. */
export function anchorText({ number, hash }: Pick<Anchor, 'number' | 'hash'>): string {
  return JSON.stringify(['loopgraph audit anchor seal 1', number, hash]);
}

/**
 * Adds an anchor of `head`, as a role that may. What is anchored is listed before: `verify` misses it in the list, whatever is
 * said of how far that has come.
 */
export async function writeAnchor(sql: Sql, key: SigningKey, head: ChainHead): Promise<Anchor> {
  await sql`select audit.list_accesses(${head.writer})`;
  return await sql.begin(async (transaction) => {
    const [last] = await transaction<{ number: string; hash: Buffer }[]>`
      select number, hash from audit.last_anchor()`;
    const said = {
      number: Number(last?.number ?? 0) + 1,
      at: new Date().toISOString(),
      writer: head.writer,
      recordNumber: head.number,
      recordHash: head.hash.toString('hex'),
    };
    const hash = anchorHash(last?.hash ?? nothingBefore, said);
    const sealed = { ...said, hash: hash.toString('hex') };
    const signature = key.sign(anchorText(sealed));
    await transaction`
      select audit.add_anchor(
        ${said.number}, ${said.at}, ${said.writer}, ${said.recordNumber}, ${head.hash}, ${hash}, ${signature}
      )`;
    return { ...sealed, signature: signature.toString('hex') };
  });
}
