import { openDatabase } from '@loopgraph/kit/database';
import { createLogger } from '@loopgraph/kit/log';
import { nobody } from '@loopgraph/kit/viewer';
import { openSession } from '../../../hub/src/postgres/session.ts';
import { createDatabase } from '../../../test/support/database.ts';
import { askedEntryOf, entryOf } from '../../src/trail/access-entry.ts';
import type { Access, AccessEntry } from '../../src/trail/access-record.ts';
import { lineOf, lineStart } from '../../src/trail/read-journal.ts';
import { generateSigningKey, readSigningKey } from '../../src/trail/signing-key.ts';
import { openTrail } from '../../src/trail/trail.ts';
import { verifyTrail } from '../../src/trail/verify/verify-trail.ts';
import type { Anchor } from '../../src/trail/anchor.ts';

/** An access of one who saw the rows of `employees`. */
export function accessTo(...employees: string[]): Access {
  return {
    requestId: 'r1',
    viewer: { ...nobody, subject: 'ada@example.com', roles: ['hr'], purpose: 'COMPLIANCE' },
    operationHash: 'ab'.repeat(32),
    operationName: 'Who',
    fieldKinds: ['EMPLOYMENT', 'IDENTITY'],
    decision: 'ANSWERED',
    codes: [],
    employees: new Set(employees),
  };
}

/** Of one who was refused because they stated no purpose. */
export function purposelessRefusal(): Access {
  const access = accessTo();
  const viewer = { ...access.viewer, purpose: null };
  return { ...access, viewer, decision: 'REFUSED', codes: ['PURPOSE_REQUIRED'] };
}

export function entryTo(...employees: string[]): AccessEntry {
  return storedEntry(accessTo(...employees));
}

export function storedEntry(access: Access): AccessEntry {
  return entryOf(askedEntryOf(access), access);
}

export function journalLine(entry: AccessEntry): string {
  const { at, id, decision, codes, times, employees, ...asked } = entry;
  return lineOf(lineStart(asked), { ...asked, at, id, decision, codes, times, employees });
}

/** A database of one's own whose trail can be written, tampered with and verified. */
export async function openTrailWorld() {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await createDatabase());
  const { sql } = stack.use(openSession(database.adminUrl));
  const privateKey = generateSigningKey();
  const key = readSigningKey(privateKey);
  const logger = createLogger({ name: 'test', level: 'silent' });
  const owned = stack.move();
  return {
    database,
    key,
    /** The key as AUDIT_SIGNING_KEY takes it. */
    privateKey,
    logger,
    /** The superuser's. */
    sql,
    /** Records as a gateway would, from its start to its end. */
    async record(...accesses: readonly Access[]) {
      await using gateway = openDatabase({ url: database.url('gateway') });
      await using trail = await openTrail({ db: gateway.db, key, logger });
      for (const access of accesses) await trail.record(access);
    },
    /** Does what a superuser can who switches off what stands in the way. */
    async tamper(statement: string) {
      await sql.begin(async (transaction) => {
        await transaction`set local session_replication_role = replica`;
        const { count } = await transaction.unsafe(statement);
        if (count === 0) throw new Error(`expected to change rows by: ${statement}`);
      });
    },
    async faults({ kept = [], trusted = [key.publicKey], since }: Verifying = {}) {
      return (await verifyTrail({ sql, trusted, kept, since })).faults;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

interface Verifying {
  readonly kept?: readonly Anchor[];
  readonly trusted?: readonly string[];
  readonly since?: Date;
}
