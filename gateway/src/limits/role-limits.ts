import type { Role } from '@loopgraph/kit/viewer';

/** What one viewer may ask for. */
export interface Limits {
  /** The most that one operation may cost, as estimated before. */
  readonly cost: number;
  /** Cost that comes back to a viewer's budget each minute. */
  readonly costPerMinute: number;
  /** Cost that a budget holds at most, so that one can ask for more at once than comes back at once. */
  readonly burst: number;
  /** How deep fields may stand in each other. */
  readonly depth: number;
  /** Fields of one operation, its fragments put in. */
  readonly fields: number;
  /** Fields at the root of one operation. */
  readonly rootFields: number;
  /** Aliases in one operation. */
  readonly aliases: number;
  /** Aliases of one field in one place. */
  readonly aliasesPerField: number;
  /** Tokens of the operation's text. */
  readonly tokens: number;
  /** Rows of one page. */
  readonly pageSize: number;
  /** Bytes of the HTTP request's body. */
  readonly bodyBytes: number;
  /** Operations of one HTTP request; 1 for no batches. */
  readonly batchSize: number;
  /** Whether the schema may be asked for, and errors may suggest names from it. */
  readonly introspection: boolean;
}

export type RoleLimits = Readonly<Record<Role, Limits>>;

/** Those who look at many rows at once: one leadership question over a page of 10,000 costs about 60,000. */
const wide: Limits = {
  cost: 500_000,
  costPerMinute: 6_000_000,
  burst: 6_000_000,
  depth: 20,
  fields: 4_000,
  rootFields: 30,
  aliases: 200,
  aliasesPerField: 50,
  tokens: 5_000,
  pageSize: 10_000,
  bodyBytes: 1024 * 1024,
  batchSize: 1,
  introspection: true,
};

const employee: Limits = {
  ...wide,
  cost: 10_000,
  costPerMinute: 100_000,
  burst: 100_000,
  fields: 2_000,
  aliases: 100,
  aliasesPerField: 30,
  pageSize: 200,
  bodyBytes: 256 * 1024,
};

/** What each role may ask for unless the settings say otherwise. */
export const defaultRoleLimits: RoleLimits = {
  employee,
  manager: { ...employee, cost: 50_000, costPerMinute: 500_000, burst: 500_000, pageSize: 1_000 },
  hr: wide,
  analyst: wide,
  partner: {
    cost: 50_000,
    costPerMinute: 600_000,
    burst: 600_000,
    depth: 12,
    fields: 1_000,
    rootFields: 10,
    aliases: 30,
    aliasesPerField: 10,
    tokens: 2_000,
    pageSize: 1_000,
    bodyBytes: 128 * 1024,
    batchSize: 1,
    introspection: false,
  },
  service: wide,
  admin: wide,
};

type NumericLimit = Exclude<keyof Limits, 'introspection'>;

function fold(all: readonly Limits[], choose: (...values: number[]) => number): Limits {
  const chosen = (name: NumericLimit) => choose(...all.map((limits) => limits[name]));
  return {
    cost: chosen('cost'),
    costPerMinute: chosen('costPerMinute'),
    burst: chosen('burst'),
    depth: chosen('depth'),
    fields: chosen('fields'),
    rootFields: chosen('rootFields'),
    aliases: chosen('aliases'),
    aliasesPerField: chosen('aliasesPerField'),
    tokens: chosen('tokens'),
    pageSize: chosen('pageSize'),
    bodyBytes: chosen('bodyBytes'),
    batchSize: chosen('batchSize'),
    introspection: choose(...all.map(({ introspection }) => Number(introspection))) === 1,
  };
}

/** The limits of those who hold certain roles: the widest of each; the narrowest of all for who holds none. */
export type LimitsOf = (roles: readonly Role[]) => Limits;

export function limitsByRoles(byRole: RoleLimits): LimitsOf {
  const narrowest = fold(Object.values(byRole), Math.min);
  const known = new Map<string, Limits>();
  return (roles) => {
    if (roles.length === 0) return narrowest;
    const key = roles.join();
    const limits =
      known.get(key) ??
      fold(
        roles.map((role) => byRole[role]),
        Math.max,
      );
    known.set(key, limits);
    return limits;
  };
}
