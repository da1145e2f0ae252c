/**
 * Whether `instant` lies, in UTC, in a year from 1 to 9999: those that RFC 3339 and PostgreSQL write alike. False where it
 * is no instant at all.
 */
export function isInCalendar(instant: Date): boolean {
  const year = instant.getUTCFullYear();
  return year >= 1 && year <= 9999;
}
