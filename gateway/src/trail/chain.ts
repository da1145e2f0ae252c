import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import {
  chainHash,
  nothingBefore,
  openingText,
  packIds,
  sealText,
  type AccessEntry,
  type AccessRecord,
  type ChainHead,
} from './access-record.ts';
import type { SigningKey } from './signing-key.ts';

/** The chain that a process writes; another one for what is written long after it happened. */
export interface Chain {
  /**
   * Writes what comes next, one call at a time; when it resolves, PostgreSQL has it on disk. Called with the same list
   * again after it failed, it writes it once, whether or not the call that failed had.
   */
  readonly append: (entries: readonly AccessEntry[]) => Promise<void>;
  /** How far this chain has surely come, and those before it that were not let go of; none while nothing is written. */
  readonly heads: () => readonly ChainHead[];
  /** Lets go of a chain that nothing follows, once all is done that is to be done of it; not of the one that is written. */
  readonly letGo: (head: ChainHead) => void;
}

/** What is sent to PostgreSQL at once. */
interface Writing {
  readonly entries: readonly AccessEntry[];
  /** As `audit.record` takes them. */
  readonly records: string;
  readonly employees: string;
  /** The chain after it. */
  readonly next: ChainHead;
}

const noPartition = '23514';
const alreadyThere = '23505';

/** `audit verify --since` takes what a chain holds for no older than this before the chain was opened or anchored. */
const mostLateMs = 30_000;

/** The code by which PostgreSQL refuses a statement, of which it then keeps nothing; undefined where that is not known. */
function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error && error.name === 'PostgresError' && 'code' in error))
    return undefined;
  return String(error.code);
}

/** What writes `entries` behind `head`. */
function extend(head: ChainHead, entries: readonly AccessEntry[], key: SigningKey): Writing {
  const { writer } = head;
  let { number, hash } = head;
  let start = 0;
  const ids: string[] = [];
  const rows = entries.map(({ employees, ...said }) => {
    const packed = packIds(employees);
    const people = packed.length / 16;
    const record: AccessRecord = { writer, number: ++number, ...said, people };
    hash = chainHash(hash, record, packed);
    const row = { ...record, start, hash: hash.toString('hex') };
    start += packed.length;
    ids.push(packed.toString('hex'));
    return row;
  });
  const next: ChainHead = { writer, number, hash };
  const signature = key.sign(sealText(next)).toString('hex');
  const last = rows.length - 1;
  const records = rows.map((row, index) => (index === last ? { ...row, signature } : row));
  return { entries, records: JSON.stringify(records), employees: ids.join(''), next };
}

/** Writes chains as the gateway's role, or one that may do the same. */
export function createChain(sql: Sql, key: SigningKey): Chain {
  const before = new Set<ChainHead>();
  let head: ChainHead | undefined;
  /** The connection broke while it was on its way: it may be written, or be written yet. */
  let unsure: Writing | undefined;

  async function open(openedAt: string): Promise<ChainHead> {
    const writer = randomUUID();
    const { publicKey } = key;
    const signature = key.sign(openingText(writer, openedAt, publicKey));
    await sql`select audit.open_chain(${writer}, ${openedAt}, ${publicKey}, ${signature})`;
    return { writer, number: 0, hash: nothingBefore };
  }

  async function headFor({ at }: AccessEntry): Promise<ChainHead> {
    if (head && Date.parse(at) >= Date.now() - mostLateMs) return head;
    const opened = await open(at);
    if (head && head.number > 0) before.add(head);
    head = opened;
    return opened;
  }

  async function send({ entries, records, employees }: Writing): Promise<void> {
    const statement = 'select audit.record($1::text::json, $2::text::bytea)';
    const parameters = [records, String.raw`\x${employees}`];
    try {
      await sql.unsafe(statement, parameters, { prepare: true });
    } catch (error) {
      if (refusalOf(error) !== noPartition) throw error;
      // Any of them may be missing: the clock may have been put forward and back meanwhile.
      for (const month of new Set(entries.map(({ at }) => at.slice(0, 'YYYY-MM'.length)))) {
        await sql`select audit.make_partitions(${`${month}-01T00:00:00Z`}::text::timestamptz)`;
      }
      await sql.unsafe(statement, parameters, { prepare: true });
    }
  }

  async function write(writing: Writing): Promise<void> {
    const isRepeated = unsure === writing;
    unsure = writing;
    try {
      await send(writing);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== undefined) unsure = undefined;
      // The number is this writer's alone, so what stands there is the same.
      if (!(isRepeated && refusal === alreadyThere)) throw error;
    }
    unsure = undefined;
    head = writing.next;
  }

  /** Whether `entries` were written by it. */
  async function settle(writing: Writing, entries: readonly AccessEntry[]): Promise<boolean> {
    const isSame = writing.entries === entries;
    try {
      await write(writing);
    } catch (error) {
      // Those who asked for it were told that it failed; now it surely did.
      if (isSame || refusalOf(error) === undefined) throw error;
    }
    return isSame;
  }

  return {
    async append(entries) {
      const [first] = entries;
      if (!first) return;
      if (unsure && (await settle(unsure, entries))) return;
      await write(extend(await headFor(first), entries, key));
    },
    heads: () => [...before, ...(head ? [head] : [])].filter(({ number }) => number > 0),
    letGo(done) {
      before.delete(done);
    },
  };
}
