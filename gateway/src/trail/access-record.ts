import { hash } from 'node:crypto';
import type { AccessDecision, PersonalDataKind } from '@loopgraph/kit/personal-data';
import type { Asker } from '../access/purpose.ts';

/** What is to be recorded of an operation on personal data before it is run. */
export interface AskedAccess {
  readonly requestId: string;
  readonly viewer: Asker;
  /** SHA-256 of the operation's text; null where it is not known. */
  readonly operationHash: string | null;
  readonly operationName: string | null;
  readonly fieldKinds: readonly PersonalDataKind[];
}

/** What became of it. */
export interface AccessOutcome {
  readonly decision: AccessDecision;
  /** The error codes in the answer. */
  readonly codes: readonly string[];
  /** Ids of those whose rows were read. */
  readonly employees: ReadonlySet<string>;
  /** How many requests it stands for: 1 by default. */
  readonly times?: number;
}

/** An operation on personal data, as it is to be recorded. */
export interface Access extends AskedAccess, AccessOutcome {}

/** What is kept of an access before its operation is run. */
export interface AskedEntry {
  readonly requestId: string;
  readonly subject: string;
  readonly credentialKind: string;
  readonly credentialId: string;
  readonly client: string | null;
  readonly viewerId: string | null;
  readonly roles: readonly string[];
  /** Null where a request was refused because it stated none that there is. */
  readonly purpose: string | null;
  readonly operationHash: string | null;
  readonly operationName: string | null;
  readonly fieldKinds: readonly string[];
}

/** What is kept of an access, but for its place in a chain. */
export interface AccessEntry extends AskedEntry {
  /** RFC 3339, UTC, milliseconds. */
  readonly at: string;
  readonly id: string;
  readonly decision: string;
  readonly codes: readonly string[];
  /** How many requests it stands for. */
  readonly times: number;
  /** The ids of those whose rows were read, one after the other, with their hyphens or without. */
  readonly employees: string;
}

/** A record of a chain, but for whose rows were read. */
export interface AccessRecord extends Omit<AccessEntry, 'employees'> {
  readonly writer: string;
  /** From 1, without gaps. */
  readonly number: number;
  readonly people: number;
}

const idLength = 36;

/**
 * UUIDs in one text; throws where they cannot all be. Each has been looked at where it came from, and they are packed once the answer is
 * away: for a thousand either takes 0.3 ms, and this a twentieth of it.
 */
export function joinIds(ids: ReadonlySet<string>): string {
  const text = [...ids].join('');
  if (text.length === idLength * ids.size) return text;
  throw new Error(`expected ${ids.size} ids of employees, UUIDs, but got others among them`);
}

/** The ids of an entry, 16 bytes each; throws where one is no UUID. */
export function packIds(ids: string): Buffer {
  const digits = ids.replaceAll('-', '');
  const packed = Buffer.from(digits, 'hex');
  if (packed.length * 2 === digits.length && packed.length % 16 === 0) return packed;
  throw new Error(`expected ids of employees, UUIDs, but got others from ${packed.length / 16} on`);
}

/** The hash of a chain up to `record`: SHA-256 of the hash before it, and all that it says, as JSON in this order, how often where that is not once. */
export function chainHash(previous: Buffer, record: AccessRecord, employees: Buffer): Buffer {
  const text = JSON.stringify([
    'loopgraph access record 1',
    record.writer,
    record.number,
    record.at,
    record.id,
    record.requestId,
    record.subject,
    record.credentialKind,
    record.credentialId,
    record.client,
    record.viewerId,
    record.roles,
    record.purpose,
    record.operationHash,
    record.operationName,
    record.fieldKinds,
    record.decision,
    record.codes,
    record.people,
    hash('sha256', employees, 'hex'),
    ...(record.times === 1 ? [] : [record.times]),
  ]);
  return hash('sha256', Buffer.concat([previous, Buffer.from(text)]), 'buffer');
}

/** What comes before the first record, and before the first anchor. */
export const nothingBefore = Buffer.alloc(32);

/** How far a chain has come. */
export interface ChainHead {
  readonly writer: string;
  readonly number: number;
  readonly hash: Buffer;
}

/** What is signed when a chain is opened. */
export function openingText(writer: string, openedAt: string, publicKey: string): string {
  return JSON.stringify(['loopgraph audit chain 1', writer, openedAt, publicKey]);
}

/** What is signed of the last record that was written together with those before it. */
export function sealText({ writer, number, hash }: ChainHead): string {
  return JSON.stringify(['loopgraph audit seal 1', writer, number, hash.toString('hex')]);
}
