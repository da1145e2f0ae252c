import { HttpRefusal } from '@loopgraph/kit/http-refusal';
import type { FastifyInstance } from 'fastify';
import { isLocal } from '../local-request.ts';
import { identityOfPersona, personas, personasOfPeople, type Persona } from './personas.ts';
import { signTryOutToken, tryOutSeconds } from './tokens.ts';
import type { TryOut, TryOutPerson } from './try-out.ts';

/** Where the page finds whom one can try things out as. */
export const personasPath = '/try-out/personas';

async function offer({ secret }: TryOut, persona: Persona, person: TryOutPerson | undefined) {
  const subject = identityOfPersona(persona, { employeeId: person?.id ?? null });
  const { purposes, scopes, client } = subject.identity;
  return {
    persona,
    person: person?.name ?? null,
    client,
    scopes,
    purposes,
    purpose: subject.purpose,
    token: await signTryOutToken(await secret(), subject),
  };
}

/**
 * Serves each persona with a token of its own to pages of this server that are open on this machine. A page from elsewhere
 * is refused by what its browser says of it (Sec-Fetch-Site, which no page can set), and by the name it knows us under.
 */
export function servePersonas(web: FastifyInstance, tryOut: TryOut): void {
  web.get(personasPath, async (request, reply) => {
    if (!isLocal(request) || request.headers['sec-fetch-site'] !== 'same-origin') {
      throw new HttpRefusal(
        403,
        'TRY_OUT_REFUSED',
        'Expected a request of the page itself, open on this machine, but got one from elsewhere.',
      );
    }
    const people: Partial<Record<Persona, TryOutPerson>> = await tryOut.people();
    const needPerson: readonly Persona[] = personasOfPeople;
    const offered = personas.filter(
      (persona) => people[persona] !== undefined || !needPerson.includes(persona),
    );
    const all = await Promise.all(
      offered.map((persona) => offer(tryOut, persona, people[persona])),
    );
    return reply
      .headers({ 'cache-control': 'no-store', 'cross-origin-resource-policy': 'same-origin' })
      .send({ personas: all, secondsToLive: tryOutSeconds });
  });
}
