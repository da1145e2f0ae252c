import { purposesOfRole, type Identity, type Purpose, type Role } from '@loopgraph/kit/viewer';

/** Those whom one can try things out as. */
export const personas = ['analyst', 'employee', 'manager', 'hr', 'partner', 'admin'] as const;
export type Persona = (typeof personas)[number];

export function isPersona(text: string): text is Persona {
  return personas.some((persona) => persona === text);
}

/** Those who are one of the people in the HRIS. */
export const personasOfPeople = ['employee', 'manager'] as const satisfies readonly Persona[];
export type PersonaOfPeople = (typeof personasOfPeople)[number];

const rolesOf: Readonly<Record<Persona, readonly Role[]>> = {
  analyst: ['analyst'],
  employee: ['employee'],
  manager: ['employee', 'manager'],
  hr: ['hr'],
  partner: ['partner'],
  admin: ['admin'],
};

const scopesOf: Readonly<Record<Persona, readonly string[]>> = {
  analyst: ['employee:identity'],
  // Their own record, all of it.
  employee: ['employee:identity', 'employee:demographics', 'performance:narrative'],
  manager: ['employee:identity', 'performance:narrative'],
  hr: ['employee:identity', 'employee:demographics', 'performance:narrative'],
  partner: [],
  admin: ['employee:identity'],
};

/** Of the partner, which is invented as the demo company is. */
export const tryOutClient = 'acme';

/** What may be chosen of a persona; what is left out is as the persona has it. */
export interface PersonaChoice {
  readonly scopes?: readonly string[];
  readonly purposes?: readonly Purpose[];
  readonly employeeId?: string | null;
}

/** Who a persona is, apart from the credential that it comes with. */
export type TryOutIdentity = Omit<Identity, 'credential'>;

/** The identity of a persona, and what its requests are for where they do not say so: null where that was chosen as several. */
export function identityOfPersona(
  persona: Persona,
  { scopes = scopesOf[persona], purposes, employeeId = null }: PersonaChoice,
): { readonly identity: TryOutIdentity; readonly purpose: Purpose | null } {
  const allowed = purposes ?? purposesOfRole[persona];
  const [first = null, ...others] = allowed;
  return {
    identity: {
      subject: employeeId === null ? `try-out:${persona}` : `try-out:${persona}:${employeeId}`,
      client: persona === 'partner' ? tryOutClient : null,
      roles: rolesOf[persona],
      scopes,
      purposes: allowed,
      employeeId,
    },
    purpose: purposes && others.length > 0 ? null : first,
  };
}
