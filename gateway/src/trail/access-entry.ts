import { randomUUID } from 'node:crypto';
import { isUuid } from '@loopgraph/kit/ids';
import { instantText } from '@loopgraph/kit/instant-text';
import {
  joinIds,
  type AccessEntry,
  type AccessOutcome,
  type AskedAccess,
  type AskedEntry,
} from './access-record.ts';

/** An entry of PostgreSQL's indexes has some 2,700 bytes at most, of which this leaves some to the time and the id. */
const mostSubjectBytes = 2_500;

/** PostgreSQL's text has no NUL, and JSON no half of a surrogate pair. */
export function storable(text: string): string {
  return text.replaceAll('\0', '�').toWellFormed();
}

/** Whether the index of subjects can hold it. */
export function isIndexable(subject: string): boolean {
  return Buffer.byteLength(subject) <= mostSubjectBytes;
}

function storableSubject(text: string): string {
  const subject = storable(text);
  if (isIndexable(subject)) return subject;
  const bytes = Buffer.byteLength(subject);
  throw new Error(
    `expected a subject of at most ${mostSubjectBytes} bytes, but got one of ${bytes}`,
  );
}

/** An access as it can be stored, as far as it is known before its operation is run; throws where it cannot. */
export function askedEntryOf(asked: AskedAccess): AskedEntry {
  const { viewer, requestId, operationHash, operationName, fieldKinds } = asked;
  const { employeeId } = viewer;
  return {
    requestId: storable(requestId),
    subject: storableSubject(viewer.subject),
    credentialKind: viewer.credential.kind,
    credentialId: storable(viewer.credential.id),
    client: viewer.client === null ? null : storable(viewer.client),
    viewerId: employeeId !== null && isUuid(employeeId) ? employeeId.toLowerCase() : null,
    roles: viewer.roles,
    purpose: viewer.purpose,
    operationHash,
    operationName,
    fieldKinds,
  };
}

/** The whole of it, of this moment; throws where it cannot be stored. */
export function entryOf(
  asked: AskedEntry,
  { decision, codes, employees, times = 1 }: AccessOutcome,
): AccessEntry {
  return {
    ...asked,
    at: instantText(new Date()),
    id: randomUUID(),
    decision,
    codes: codes.map(storable),
    times,
    employees: joinIds(employees),
  };
}
