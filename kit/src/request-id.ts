import { randomUUID } from 'node:crypto';

/** The header that carries the id of a request, in, out, and onwards to subgraphs. */
export const requestIdHeader = 'x-request-id';

// Whatever comes in is echoed and logged: only what is safe in both, and short.
const sane = /^[\w.:/+=@-]{1,128}$/;

/** The id that the caller gave its request, or a new one when there is none that can be taken over. */
export function requestIdFrom(header: string | string[] | undefined): string {
  return typeof header === 'string' && sane.test(header) ? header : randomUUID();
}
