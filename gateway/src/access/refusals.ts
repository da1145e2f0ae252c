import { HttpRefusal } from '@loopgraph/kit/http-refusal';

/** The same for whatever is wrong with a credential; `cause` is for the log alone. */
export function unauthenticated(cause: unknown): HttpRefusal {
  return new HttpRefusal(
    401,
    'UNAUTHENTICATED',
    'Expected a valid token or API key, but got none that is good here.',
    { headers: { 'www-authenticate': 'Bearer' }, cause },
  );
}

/** What would tell whether a credential is good does not answer. */
export function authenticationUnavailable(cause: unknown): HttpRefusal {
  return new HttpRefusal(
    503,
    'AUTHENTICATION_UNAVAILABLE',
    'Expected to find out whether the credential is good, but what knows it does not answer.',
    { headers: { 'retry-after': '5' }, cause },
  );
}
