import { resolve } from 'node:path';
import {
  ConfigError,
  databaseUrl,
  faultsIn,
  parseConfig,
  serverSettings,
  subgraphSecret,
  wholeNumber,
} from '@loopgraph/kit/config';
import { z } from 'zod';
import { readOidcProvider } from './access/oidc/settings.ts';
import { subgraphCompressions } from './execution/over-http/compression.ts';
import { explainRolesForm, readExplainRoles } from './explain/explain-roles.ts';
import { limitsSetting } from './limits/settings.ts';
import { policyForm, readPolicy } from './operations/select/read-policy.ts';
import { readSigningKey, signingKeyForm } from './trail/signing-key.ts';

const settings = z.object({
  ...serverSettings,
  PORT: wholeNumber(0, 65_535).prefault('4000'),
  SUPERGRAPH: z
    .string()
    .default('schema/supergraph.graphql')
    .describe('the path of a supergraph schema file'),
  SUBGRAPH_SECRET: subgraphSecret,
  REQUEST_TIMEOUT_MS: wholeNumber(1, 3_600_000).prefault('30000'),
  SUBGRAPH_TIMEOUT_MS: wholeNumber(1, 600_000).prefault('5000'),
  SUBGRAPH_CIRCUIT_FAILURES: wholeNumber(1, 1_000_000).prefault('5'),
  SUBGRAPH_CIRCUIT_RESET_MS: wholeNumber(1, 3_600_000).prefault('5000'),
  SUBGRAPH_COMPRESSION: z
    .enum(subgraphCompressions)
    .describe(`one of ${subgraphCompressions.join(', ')}`)
    .default('auto'),
  READINESS_TIMEOUT_MS: wholeNumber(1, 600_000).prefault('5000'),
  DATABASE_URL: databaseUrl.optional(),
  OPERATIONS: z
    .string()
    .default('schema/operations')
    .describe('the path of a folder of named operations'),
  PERSISTED_OPERATIONS: z
    .string()
    .refine((text) => readPolicy(text) !== null)
    .describe(policyForm)
    .default('off'),
  PERSISTED_OPERATIONS_IDS_ONLY: z
    .enum(['true', 'false'])
    .describe('true or false')
    .default('false'),
  REFUSED_FIELDS: z
    .enum(['null', 'refuse'])
    .default('null')
    .describe('null, or refuse for the whole request, where a field is refused'),
  EXPLAIN_ROLES: z
    .string()
    .refine((text) => readExplainRoles(text) !== null)
    .describe(explainRolesForm)
    .optional(),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .describe('the URL of a Redis server (redis://user:password@host:port)')
    .optional(),
  LIMITS: limitsSetting((faults) => `limits by role as JSON (${faults})`).prefault('{}'),
  AUDIT_SIGNING_KEY: z.string().optional(),
  AUDIT_ANCHOR_FILE: z.string().optional(),
  AUDIT_JOURNAL: z
    .string()
    .transform((text) => (text === 'off' ? undefined : resolve(text)))
    .optional(),
});

/** What signs the audit trail; needed where there is a database to write it to. */
function signingKey(text: string | undefined) {
  try {
    return readSigningKey(text ?? '');
  } catch {
    const got = text === undefined ? 'nothing' : 'another text (not shown, it may hold a secret)';
    throw new ConfigError(
      `AUDIT_SIGNING_KEY: expected ${signingKeyForm} beside DATABASE_URL, got ${got}`,
    );
  }
}

const urlVariable = /^SUBGRAPH_(\w+)_URL$/;

const subgraphUrl = z.url({ protocol: /^https?$/ }).describe('an http or https URL');

type Environment = Readonly<Record<string, string | undefined>>;

/** Nobody could get in, which is not what anybody wants; and nothing is ever open to everybody. */
function faultOfNobody(env: Environment): string[] {
  if (env['OIDC_ISSUER'] || env['DATABASE_URL']) return [];
  return [
    'OIDC_ISSUER or DATABASE_URL: expected an identity provider, or a database with API keys, got neither',
  ];
}

/** Identity links are in the database. */
function faultOfLinks(env: Environment): string[] {
  if (!env['OIDC_IDENTITY_SYSTEM'] || env['DATABASE_URL']) return [];
  return [
    'DATABASE_URL: expected the database with the links of OIDC_IDENTITY_SYSTEM, got nothing',
  ];
}

/** What the journal holds goes to the database. */
function faultOfJournal(env: Environment): string[] {
  const { AUDIT_JOURNAL = '', DATABASE_URL } = env;
  if (['', 'off'].includes(AUDIT_JOURNAL) || DATABASE_URL) return [];
  return ['DATABASE_URL: expected the database that AUDIT_JOURNAL is written to, got nothing'];
}

/**
 * The settings of a gateway that runs alone. SUBGRAPH_<NAME>_URL says where a subgraph is, in place of what the
 * supergraph says; its name is in lower case then.
 */
export function readGatewayConfig(env: Environment = process.env) {
  const named = Object.keys(env).filter((name) => urlVariable.test(name) && env[name]);
  const urls = z.object(Object.fromEntries(named.map((name) => [name, subgraphUrl])));
  // Together first, so that every fault is told at once; then apart, for the compiler knows the names of one part only.
  const faults = [
    ...faultsIn(() => parseConfig(settings.extend(urls.shape), env)),
    ...faultsIn(() => readOidcProvider(env)),
    ...faultOfNobody(env),
    ...faultOfLinks(env),
    ...faultOfJournal(env),
    ...(env['DATABASE_URL'] ? faultsIn(() => signingKey(env['AUDIT_SIGNING_KEY'])) : []),
  ];
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
  const subgraphs = Object.entries(parseConfig(urls, env)).map(
    ([name, address]) => [name.replace(urlVariable, '$1').toLowerCase(), { url: address }] as const,
  );
  const config = parseConfig(settings, env);
  const operationPolicy = {
    ...(readPolicy(config.PERSISTED_OPERATIONS) ?? { mode: 'off' as const }),
    idsOnly: config.PERSISTED_OPERATIONS_IDS_ONLY === 'true',
  };
  const { DATABASE_URL: url, AUDIT_SIGNING_KEY, AUDIT_ANCHOR_FILE: anchorFile } = config;
  const journalFolder = config.AUDIT_JOURNAL;
  const audit =
    url === undefined
      ? undefined
      : { key: signingKey(AUDIT_SIGNING_KEY), anchorFile, journalFolder };
  return {
    ...config,
    audit,
    operationPolicy,
    explainRoles: readExplainRoles(config.EXPLAIN_ROLES ?? '') ?? undefined,
    provider: readOidcProvider(env),
    subgraphs: Object.fromEntries(subgraphs),
  };
}
