import { z } from 'zod';
import { logLevels } from './log.ts';

/** The configuration cannot be used; `message` has a line for each fault. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A whole number written in digits, at least `least` and at most `most`. */
export function wholeNumber(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .describe(`a whole number from ${String(least)} to ${String(most)}`);
}

/** The settings that every server has. */
export const serverSettings = {
  HOST: z.string().default('127.0.0.1').describe('a host name or an address to listen on'),
  PORT: wholeNumber(0, 65_535),
  LOG_LEVEL: z
    .enum(logLevels)
    .default('info')
    .describe(`one of ${logLevels.join(', ')}`),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .describe('the address of an OpenTelemetry collector (http://host:4318)')
    .optional(),
};

/** The address of a PostgreSQL database. */
export const databaseUrl = z
  .url({ protocol: /^postgres(ql)?$/ })
  .describe('the URL of a PostgreSQL database (postgres://user:password@host:port/database)');

/** What the gateway signs viewers with, and subgraphs know them by. */
export const subgraphSecret = z
  .string()
  .refine((text) => Buffer.byteLength(text) >= 32)
  .describe('a secret of at least 32 bytes, the same for the gateway and every subgraph');

const mayHoldSecret = /URL|SECRET|PASSWORD|TOKEN|KEY/;

/** What a setting expects, which stands on the innermost of its wrappings. */
function expectation(setting: z.core.$ZodType | undefined): string | undefined {
  if (!setting) return undefined;
  const { description } = z.globalRegistry.get(setting) ?? {};
  if (description !== undefined) return description;
  const wraps =
    setting instanceof z.ZodPrefault ||
    setting instanceof z.ZodDefault ||
    setting instanceof z.ZodOptional;
  return wraps ? expectation(setting.unwrap()) : undefined;
}

/** What was got, without what nobody should read in a log. */
function shown(name: string, value: string | undefined): string {
  if (value === undefined) return 'nothing';
  return mayHoldSecret.test(name)
    ? 'another text (not shown, it may hold a secret)'
    : JSON.stringify(value);
}

/**
 * The settings that `schema` names, taken from `env`; a variable set to nothing counts as not set. Throws a ConfigError
 * that names every fault, with what was expected (the description in the schema) and what was got.
 */
export function parseConfig<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  env: Environment = process.env,
): z.output<z.ZodObject<Shape>> {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const messages = new Map(
    parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]),
  );
  const faults = [...messages].map(([name, message]) => {
    const expected = expectation(schema.shape[name]) ?? message;
    return `${name}: expected ${expected}, got ${shown(name, env[name] === '' ? undefined : env[name])}`;
  });
  throw new ConfigError(faults.join('\n'));
}

/** What `read` finds wrong with the configuration, a line for each fault, so that the faults of several can be told at once. */
export function faultsIn(read: () => unknown): string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
}
