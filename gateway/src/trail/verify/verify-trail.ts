import type { Sql } from 'postgres';
import type { ChainHead } from '../access-record.ts';
import type { Anchor } from '../anchor.ts';
import { accessesFault } from './check-accesses.ts';
import { anchorFault, keptAnchorFault } from './check-anchors.ts';
import { checkChain, type ChainCheck } from './check-chain.ts';
import { storedAnchors, storedChains, storedRecords } from './stored-trail.ts';

export interface VerifyOptions {
  /** Of the owner of the audit schema, or a superuser. */
  readonly sql: Sql;
  /** Public keys, as PEM. */
  readonly trusted: readonly string[];
  /** Anchors that were kept outside the database, read before this is called. */
  readonly kept: readonly Anchor[];
  /** Records before this may be gone, and are not looked at. */
  readonly since?: Date | undefined;
}

export interface Verification {
  /** A line for each chain and list that is not as it was written, with its first fault; none where all are. */
  readonly faults: readonly string[];
  readonly records: number;
  /** How far each chain has come. */
  readonly heads: readonly ChainHead[];
  readonly anchors: readonly Anchor[];
}

/** Compares the whole trail, as it is at one moment, with what the keys vouch for. */
export async function verifyTrail(options: VerifyOptions): Promise<Verification> {
  const { sql, kept, since } = options;
  const trusted = new Set(options.trusted.map((key) => key.trim()));
  return await sql.begin('isolation level repeatable read read only', async (snapshot) => {
    const openings = new Map((await storedChains(snapshot)).map((chain) => [chain.writer, chain]));
    const anchors = await storedAnchors(snapshot);
    const said = Map.groupBy([...anchors, ...kept], ({ writer }) => writer);
    const checks = new Map<string, ChainCheck>();
    const checkOf = (writer: string) => {
      const known = checks.get(writer);
      if (known) return known;
      const check = checkChain({
        writer,
        opening: openings.get(writer),
        anchors: said.get(writer) ?? [],
        trusted,
        since,
      });
      checks.set(writer, check);
      return check;
    };
    for (const writer of [...openings.keys(), ...said.keys()]) checkOf(writer);
    let records = 0;
    for await (const stored of storedRecords(snapshot, since)) {
      checkOf(stored.record.writer).take(stored);
      records += 1;
    }
    const all = [...checks.values()];
    const faults = [
      ...all.map((check) => check.end()),
      anchorFault(anchors, trusted),
      keptAnchorFault(kept, anchors, trusted),
      await accessesFault(snapshot, since),
    ];
    return {
      faults: faults.filter((fault) => fault !== undefined),
      records,
      heads: all.map((check) => check.head()),
      anchors,
    };
  });
}
