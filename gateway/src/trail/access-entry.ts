import { randomUUID } from 'node:crypto';
import { isUuid } from '@loopgraph/kit/ids';
import { packIds, type Access, type AccessEntry } from './access-record.ts';

/** An entry of PostgreSQL's indexes has some 2,700 bytes at most, of which this leaves some to the time and the id. */
const mostSubjectBytes = 2_500;

/** PostgreSQL's text has no NUL, and JSON no half of a surrogate pair. */
function storable(text: string): string {
  return text.replaceAll('\0', '�').toWellFormed();
}

function storableSubject(text: string): string {
  const subject = storable(text);
  const bytes = Buffer.byteLength(subject);
  if (bytes <= mostSubjectBytes) return subject;
  throw new Error(
    `expected a subject of at most ${mostSubjectBytes} bytes, but got one of ${bytes}`,
  );
}

/** An access of this moment as it can be stored; throws where it cannot. */
export function entryOf(access: Access): AccessEntry {
  const { viewer, requestId, operationHash, operationName, fieldKinds, decision, codes } = access;
  const { employeeId } = viewer;
  return {
    at: new Date().toISOString(),
    id: randomUUID(),
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
    decision,
    codes: codes.map(storable),
    employees: packIds(access.employees),
  };
}
