import type { IncomingHttpHeaders } from 'node:http';
import { unauthenticated } from './refusals.ts';

const bearer = /^bearer +([\w.~+/=-]+)$/i;

/** The one token or key that a request presents, as it stands; rejected where there is none, or more than one. */
export function presentedCredential(headers: IncomingHttpHeaders): string {
  const { authorization, 'x-api-key': key } = headers;
  if (authorization !== undefined && key !== undefined) throw unauthenticated('two credentials');
  const text = typeof key === 'string' ? key : bearer.exec(authorization ?? '')?.[1];
  if (text === undefined || text === '') throw unauthenticated('no credential');
  return text;
}
