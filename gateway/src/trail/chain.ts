import { randomUUID } from 'node:crypto';
import type { PooledDb } from '@loopgraph/kit/database';
import { isUuid } from '@loopgraph/kit/ids';
import {
  chainHash,
  nothingBefore,
  openingText,
  packIds,
  sealText,
  type Access,
  type AccessRecord,
  type ChainHead,
} from './access-record.ts';
import type { SigningKey } from './signing-key.ts';

/** The one chain that a process writes; another one where it is not known whether the last writing succeeded. */
export interface Chain {
  /** Writes what comes next, one call at a time; when it resolves, PostgreSQL has it on disk. */
  readonly append: (accesses: readonly Access[]) => Promise<void>;
  /** How far this chain has surely come, and those that were given up before it; none while nothing is written. */
  readonly heads: () => readonly ChainHead[];
}

/** PostgreSQL has no partition for the row. */
const noPartition = '23514';

/** PostgreSQL's text has no NUL, and JSON no half of a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\0', '�').toWellFormed();
}

function recordOf(access: Access, writer: string, number: number, people: number): AccessRecord {
  const { viewer, requestId, operationHash, operationName, fieldKinds, decision, codes } = access;
  const { employeeId } = viewer;
  return {
    writer,
    number,
    at: new Date().toISOString(),
    id: randomUUID(),
    requestId: storable(requestId),
    subject: storable(viewer.subject),
    credentialKind: viewer.credential.kind,
    credentialId: storable(viewer.credential.id),
    client: viewer.client === null ? null : storable(viewer.client),
    viewerId: employeeId !== null && isUuid(employeeId) ? employeeId.toLowerCase() : null,
    roles: viewer.roles,
    purpose: viewer.purpose,
    operationHash,
    operationName,
    fieldKinds,
    decision,
    codes: codes.map(storable),
    people,
  };
}

/** The records that follow `head`, as `audit.record` takes them, and the head after them. */
function extend(head: ChainHead, accesses: readonly Access[], key: SigningKey) {
  let { number, hash } = head;
  let start = 0;
  const packed: Buffer[] = [];
  const rows = accesses.map((access) => {
    const employees = packIds(access.employees);
    const record = recordOf(access, head.writer, ++number, access.employees.size);
    hash = chainHash(hash, record, employees);
    const row = { ...record, start, hash: hash.toString('hex') };
    packed.push(employees);
    start += employees.length;
    return row;
  });
  const next: ChainHead = { writer: head.writer, number, hash };
  const signature = key.sign(sealText(next)).toString('hex');
  const last = rows.length - 1;
  const records = rows.map((row, index) => (index === last ? { ...row, signature } : row));
  return { records: JSON.stringify(records), employees: packed, next };
}

export function createChain(db: PooledDb, key: SigningKey): Chain {
  const sql = db.$client;
  const givenUp: ChainHead[] = [];
  let head: ChainHead | undefined;
  // A writing that fails may still have succeeded, where the connection broke after it.
  let inDoubt = false;

  async function open(): Promise<ChainHead> {
    const writer = randomUUID();
    const openedAt = new Date().toISOString();
    const { publicKey } = key;
    const signature = key.sign(openingText(writer, openedAt, publicKey));
    await sql`select audit.open_chain(${writer}, ${openedAt}, ${publicKey}, ${signature})`;
    return { writer, number: 0, hash: nothingBefore };
  }

  async function write(records: string, employees: readonly Buffer[]): Promise<void> {
    const hex = String.raw`\x${employees.map((ids) => ids.toString('hex')).join('')}`;
    const statement = 'select audit.record($1::text::json, $2::text::bytea)';
    const send = () => sql.unsafe(statement, [records, hex], { prepare: true });
    try {
      await send();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === noPartition)) throw error;
      await sql`select audit.make_partitions(now())`;
      await send();
    }
  }

  return {
    async append(accesses) {
      if (!head || inDoubt) {
        const opened = await open();
        if (head) givenUp.push(head);
        head = opened;
      }
      const { records, employees, next } = extend(head, accesses, key);
      inDoubt = true;
      await write(records, employees);
      inDoubt = false;
      head = next;
    },
    heads: () => [...givenUp, ...(head ? [head] : [])].filter(({ number }) => number > 0),
  };
}
