import type { Sql, TransactionSql } from 'postgres';
import type { AccessRecord } from '../access-record.ts';
import type { Anchor } from '../anchor.ts';

/** A record as the database has it. */
export interface StoredRecord {
  readonly record: AccessRecord;
  readonly employees: Buffer;
  readonly hash: Buffer;
  readonly signature: Buffer | null;
}

/** A chain's opening as the database has it. */
export interface StoredChain {
  readonly writer: string;
  readonly openedAt: string;
  readonly publicKey: string;
  readonly signature: Buffer;
}

type RecordColumns = Omit<AccessRecord, 'at' | 'number'> & {
  readonly at: Date;
  readonly number: string;
  readonly employees: Buffer;
  readonly hash: Buffer;
  readonly signature: Buffer | null;
};

const together = 1000;

/** All records from `since` on, by chain and number, a thousand at a time. */
export async function* storedRecords(
  sql: TransactionSql,
  since: Date | undefined,
): AsyncGenerator<StoredRecord> {
  const rows = sql<RecordColumns[]>`
    select writer, number, at, id, request_id as "requestId", subject, credential_kind as "credentialKind",
      credential_id as "credentialId", client, viewer_id as "viewerId", roles, purpose,
      operation_hash as "operationHash", operation_name as "operationName", field_kinds as "fieldKinds",
      decision, codes, times, people, employees, hash, signature
    from audit.records where at >= ${since?.toISOString() ?? '-infinity'}::text::timestamptz order by writer, number, at`;
  for await (const page of rows.cursor(together)) {
    for (const { at, number, employees, hash, signature, ...rest } of page) {
      const record = { ...rest, number: Number(number), at: at.toISOString() };
      yield { record, employees, hash, signature };
    }
  }
}

export async function storedChains(sql: TransactionSql): Promise<StoredChain[]> {
  const rows = await sql<(Omit<StoredChain, 'openedAt'> & { openedAt: Date })[]>`
    select writer, opened_at as "openedAt", public_key as "publicKey", signature from audit.chains`;
  return rows.map((row) => ({ ...row, openedAt: row.openedAt.toISOString() }));
}

/** All anchors in order. */
export async function storedAnchors(sql: Sql | TransactionSql): Promise<Anchor[]> {
  const rows = await sql<(Omit<Anchor, 'at' | 'number' | 'recordNumber'> & AnchorColumns)[]>`
    select number, at, writer, record_number as "recordNumber", encode(record_hash, 'hex') as "recordHash",
      encode(hash, 'hex') as hash, encode(signature, 'hex') as signature
    from audit.anchors order by number`;
  return rows.map((row) => ({
    ...row,
    number: Number(row.number),
    recordNumber: Number(row.recordNumber),
    at: row.at.toISOString(),
  }));
}

interface AnchorColumns {
  readonly number: string;
  readonly recordNumber: string;
  readonly at: Date;
}
