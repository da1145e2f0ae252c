/** What a person or a program is to the company; each brings rights, see docs/access.md. */
export const roles = [
  'employee',
  'manager',
  'hr',
  'analyst',
  'partner',
  'service',
  'admin',
] as const;
export type Role = (typeof roles)[number];

/** What an answer is for. */
export const purposes = [
  'DEVELOPMENT',
  'PERFORMANCE_EVALUATION',
  'WORKFORCE_ANALYTICS',
  'COMPLIANCE',
  'SELF_SERVICE',
  'INTEGRATION',
] as const;
export type Purpose = (typeof purposes)[number];

/** Whose rows: nobody's, one's own, also those of one's reports at any depth, everyone's. */
export const reaches = ['nobody', 'self', 'reports', 'everyone'] as const;
export type Reach = (typeof reaches)[number];

/** Who is asking, as a credential says it. */
export interface Identity {
  /** Who it is for the credential's issuer; the same on every request. */
  readonly subject: string;
  readonly credential: {
    readonly kind: 'token' | 'key' | 'try-out' | 'none';
    /** The token's `jti` or the key's id; never the secret. */
    readonly id: string;
  };
  /** The client whose registered operations it may run; null for people. */
  readonly client: string | null;
  readonly roles: readonly Role[];
  readonly scopes: readonly string[];
  /** What it may ask for. */
  readonly purposes: readonly Purpose[];
  /** The employee that it is; null where it is none. */
  readonly employeeId: string | null;
}

/** Who is asking, and what for: all that the rights of one request depend on. */
export interface Viewer extends Identity {
  readonly purpose: Purpose;
}

const reachOfRole: Readonly<Record<Role, Reach>> = {
  employee: 'self',
  manager: 'reports',
  hr: 'everyone',
  analyst: 'everyone',
  partner: 'everyone',
  service: 'everyone',
  admin: 'everyone',
};

/** The widest reach that the viewer's roles give. */
export function reachOf({ roles: held }: Pick<Identity, 'roles'>): Reach {
  return (
    reaches[Math.max(0, ...held.map((role) => reaches.indexOf(reachOfRole[role])))] ?? 'nobody'
  );
}

/** Sees no person's row: for what is asked on nobody's behalf, such as whether a subgraph answers. */
export const nobody: Viewer = {
  subject: 'nobody',
  credential: { kind: 'none', id: '' },
  client: null,
  roles: [],
  scopes: [],
  purposes: [],
  employeeId: null,
  purpose: 'INTEGRATION',
};
