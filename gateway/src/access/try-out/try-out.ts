import type { PersonaOfPeople } from './personas.ts';

/** A person of the HRIS whom a persona is. */
export interface TryOutPerson {
  readonly id: string;
  readonly name: string;
}

/** What lets people try things out without an identity provider, from this machine alone. */
export interface TryOut {
  /** 32 bytes that sign the tokens; asked for at each use. */
  readonly secret: () => Promise<Uint8Array>;
  /** Who the employee and the manager are; without those for whom there is nobody suitable. */
  readonly people: () => Promise<Partial<Record<PersonaOfPeople, TryOutPerson>>>;
}
