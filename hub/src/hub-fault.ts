/** Something that the operator can mend: its message is the one line that they see, with exit code 1. */
export class HubFault extends Error {
  override readonly name = 'HubFault';
}

/** The message of whatever was thrown, on one line. */
export function messageOf(thrown: unknown): string {
  // A name with several addresses fails with one error for each, and no message of its own.
  if (thrown instanceof AggregateError && thrown.message === '')
    return thrown.errors.map(messageOf).join(', ');
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return message.replaceAll(/\s*\n\s*/g, ' ').trim();
}

/** The system's or PostgreSQL's code of an error, such as `ECONNREFUSED` or `28P01`; undefined where there is none. */
export function codeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}
