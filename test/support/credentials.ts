import {
  identityOfPersona,
  type Persona,
  type PersonaChoice,
} from '../../gateway/src/access/try-out/personas.ts';
import { signTryOutToken, type TryOutSubject } from '../../gateway/src/access/try-out/tokens.ts';
import type { TryOutPerson } from '../../gateway/src/access/try-out/try-out.ts';
import { tryOutPeople } from '../../hub/src/access/try-out-people.ts';
import { tryOutSecret } from '../../hub/src/access/try-out.ts';
import { everyone } from './viewers.ts';

/** What a request sends to be asked as somebody. */
export type Credentials = Readonly<Record<string, string>>;

/** Makes credentials for the hub over the database of `adminUrl`: of one who sees everyone, or of a persona. */
export async function credentialsFor(
  adminUrl: string,
  persona?: Persona,
  choice: PersonaChoice = {},
): Promise<Credentials> {
  const subject = persona
    ? await subjectOf(adminUrl, persona, choice)
    : { identity: everyone, purpose: everyone.purpose };
  const token = await signTryOutToken(await tryOutSecret(adminUrl), subject);
  return { authorization: `Bearer ${token}` };
}

async function subjectOf(
  adminUrl: string,
  persona: Persona,
  choice: PersonaChoice,
): Promise<TryOutSubject> {
  const people: Partial<Record<Persona, TryOutPerson>> = await tryOutPeople(adminUrl);
  const person = people[persona];
  return identityOfPersona(persona, { employeeId: person?.id ?? null, ...choice });
}
