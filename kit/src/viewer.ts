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

/** What each role may ask for where its credential does not say. The first is what most of its questions are for. */
export const purposesOfRole: Readonly<Record<Role, readonly Purpose[]>> = {
  employee: ['SELF_SERVICE', 'DEVELOPMENT'],
  manager: ['DEVELOPMENT', 'PERFORMANCE_EVALUATION', 'SELF_SERVICE'],
  hr: ['WORKFORCE_ANALYTICS', 'PERFORMANCE_EVALUATION', 'DEVELOPMENT', 'COMPLIANCE'],
  analyst: ['WORKFORCE_ANALYTICS'],
  partner: ['INTEGRATION'],
  service: ['INTEGRATION'],
  admin: ['COMPLIANCE'],
};

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

/**
 * The roles that count for the viewer's purpose: those that have it by themselves, or all where the credential alone grants it. So
 * no role's purpose goes with what another may.
 */
export function rolesFor({ roles: held, purpose }: Pick<Viewer, 'roles' | 'purpose'>) {
  const having = held.filter((role) => purposesOfRole[role].includes(purpose));
  return having.length > 0 ? having : held;
}

/** The widest reach of the roles that count; for SELF_SERVICE, which serves oneself alone, one's own rows at most. */
export function reachOf(viewer: Pick<Viewer, 'roles' | 'purpose'>): Reach {
  const counting = rolesFor(viewer).map((role) => reaches.indexOf(reachOfRole[role]));
  const widest = Math.max(0, ...counting);
  const most = viewer.purpose === 'SELF_SERVICE' ? reaches.indexOf('self') : widest;
  return reaches[Math.min(widest, most)] ?? 'nobody';
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
