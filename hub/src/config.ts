import { resolve } from 'node:path';
import type { OidcProvider } from '@loopgraph/gateway/access/oidc/provider';
import { readOidcProvider } from '@loopgraph/gateway/access/oidc/settings';
import { explainRolesForm, readExplainRoles } from '@loopgraph/gateway/explain-roles';
import { limitsSetting } from '@loopgraph/gateway/limits';
import { policyForm, readPolicy } from '@loopgraph/gateway/operation-policy';
import { isSigningKey, signingKeyForm } from '@loopgraph/gateway/trail/signing-key';
import { faultsIn } from '@loopgraph/kit/config';
import { z } from 'zod';
import { HubFault } from './hub-fault.ts';

function refuse(expected: string) {
  return ({ input }: { input?: unknown }) => `expected ${expected}, got ${JSON.stringify(input)}`;
}

function wholeNumber(name: string, least: number, most: number) {
  const error = refuse(`${name} from ${least} to ${most}`);
  return z
    .string()
    .regex(/^\d{1,10}$/, { error })
    .refine((digits) => Number(digits) >= least && Number(digits) <= most, {
      error,
      when: ({ issues }) => issues.length === 0,
    })
    .transform(Number);
}

/** Not quoted back, because it may hold a password. */
const databaseUrl = z
  .string()
  .refine((text) => ['postgres:', 'postgresql:'].includes(URL.parse(text)?.protocol ?? ''), {
    error: 'expected postgres://user:password@host:port/database, got another form',
  });

/** Where all state lies unless told otherwise. */
export const defaultHome = '.loopgraph';

const configuration = z.object({
  port: wholeNumber('a port', 0, 65_535).default(4000),
  host: z
    .string()
    .min(1, { error: refuse('a host name or address') })
    .default('127.0.0.1'),
  home: z
    .string()
    .min(1, { error: refuse('a folder') })
    .default(defaultHome),
  employees: wholeNumber('a number of employees', 1, 200_000).default(5000),
  seed: wholeNumber('a whole number', 0, 2_147_483_647).default(1),
  open: z.boolean().default(true),
  check: z.boolean().default(false),
  databaseUrl: databaseUrl.optional(),
  persistedOperations: z
    .string()
    .default('off')
    .transform((text, context) => {
      const policy = readPolicy(text);
      if (!policy) context.addIssue(`expected ${policyForm}, got ${JSON.stringify(text)}`);
      return policy ?? { mode: 'off' as const };
    }),
  persistedOperationsIdsOnly: z
    .enum(['true', 'false'], { error: refuse('true or false') })
    .default('false')
    .transform((text) => text === 'true'),
  refusedFields: z.enum(['null', 'refuse'], { error: refuse('null or refuse') }).default('null'),
  redisUrl: z
    .string()
    .refine((text) => ['redis:', 'rediss:'].includes(URL.parse(text)?.protocol ?? ''), {
      error: 'expected redis://user:password@host:port, got another form',
    })
    .optional(),
  limits: limitsSetting(
    (faults) => `expected limits by role as JSON, got what does not fit (${faults})`,
  ).optional(),
  auditSigningKey: z
    .string()
    .refine(isSigningKey, {
      error: `expected ${signingKeyForm}, got another text (not shown, it may hold a secret)`,
    })
    .optional(),
  auditJournal: z
    .string()
    .transform((text) => (text === 'off' ? null : resolve(text)))
    .optional(),
  explainRoles: z
    .string()
    .transform((text, context) => {
      const given = readExplainRoles(text);
      if (!given) context.addIssue(`expected ${explainRolesForm}, got ${JSON.stringify(text)}`);
      return given ?? [];
    })
    .optional(),
  otlpEndpoint: z
    .url({ protocol: /^https?$/, error: refuse('the address of an OpenTelemetry collector') })
    .optional(),
  logLevel: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: refuse('one of fatal, error, warn, info, debug, trace, silent'),
    })
    .default('info'),
});

export type Config = z.infer<typeof configuration> & {
  /** Whose tokens are taken, by the variables that begin with OIDC_; null where none are set. */
  readonly provider: OidcProvider | null;
};

/** The environment variable that stands in for a flag that is not given; those from `DATABASE_URL` on have no flag. */
const variables: Partial<Record<string, string>> = {
  port: 'PORT',
  host: 'HOST',
  home: 'LOOPGRAPH_HOME',
  databaseUrl: 'DATABASE_URL',
  persistedOperations: 'PERSISTED_OPERATIONS',
  persistedOperationsIdsOnly: 'PERSISTED_OPERATIONS_IDS_ONLY',
  refusedFields: 'REFUSED_FIELDS',
  redisUrl: 'REDIS_URL',
  limits: 'LIMITS',
  auditSigningKey: 'AUDIT_SIGNING_KEY',
  auditJournal: 'AUDIT_JOURNAL',
  explainRoles: 'EXPLAIN_ROLES',
  otlpEndpoint: 'OTEL_EXPORTER_OTLP_ENDPOINT',
  logLevel: 'LOG_LEVEL',
};

/** A home that keeps its database keeps the journal too. */
function faultOfJournal({
  auditJournal,
  databaseUrl,
}: Readonly<Record<string, unknown>>): string[] {
  if (auditJournal === undefined || databaseUrl !== undefined) return [];
  return ['AUDIT_JOURNAL: expected only beside DATABASE_URL, which is not given'];
}

/** The flags of a command over the environment over the defaults; every fault at once, in one line. */
export function readConfig(
  flags: Readonly<Record<string, unknown>>,
  environment: NodeJS.ProcessEnv = process.env,
): Config {
  const sources = new Map<string, string>();
  const given: Record<string, unknown> = {};
  for (const key of Object.keys(configuration.shape)) {
    const variable = variables[key];
    if (flags[key] !== undefined) {
      given[key] = flags[key];
      sources.set(key, `--${key}`);
    } else if (variable !== undefined && environment[variable]) {
      given[key] = environment[variable];
      sources.set(key, variable);
    }
  }
  const parsed = configuration.safeParse(given);
  const otherFaults = [...faultsIn(() => readOidcProvider(environment)), ...faultOfJournal(given)];
  if (parsed.success && otherFaults.length === 0) {
    return { ...parsed.data, provider: readOidcProvider(environment) };
  }
  const issues = parsed.error?.issues ?? [];
  const faults = [
    ...issues.map(({ path, message }) => `${sources.get(String(path[0])) ?? ''}: ${message}`),
    ...otherFaults,
  ];
  throw new HubFault(faults.join('; '));
}

/** Whether a browser could show a page to the one who typed the command. */
export function hasDesktop(environment: NodeJS.ProcessEnv = process.env): boolean {
  if (environment['CI']) return false;
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);
}
