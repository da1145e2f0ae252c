import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { HubFault, messageOf } from '../../hub-fault.ts';
import { dateFormat } from '../cells/date-format.ts';
import { timeZone } from '../cells/time-zone.ts';

const format = z.string().refine((pattern) => dateFormat(pattern) !== null, {
  error: ({ input }) =>
    `expected "ISO" or a pattern with YYYY, MM (or M, MMM) and DD (or D), and for times HH:mm (or hh:mm A), ss, SSS, Z; got ${JSON.stringify(input)}`,
});
const formats = z.array(format).min(1);
const zone = z.string().refine((name) => timeZone(name) !== null, {
  error: ({ input }) =>
    `expected a time zone such as "Europe/Berlin", got ${JSON.stringify(input)}`,
});
const way = z.string().regex(/^(employeeNumber|workEmail|name|identity:.+)$/, {
  error: ({ input }) =>
    `expected "employeeNumber", "workEmail", "name" or "identity:<system>", got ${JSON.stringify(input)}`,
});
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const column = z.strictObject({
  column: z.string().min(1),
  dates: formats.optional(),
  timeZone: zone.optional(),
  decimal: z.enum(['.', ',']).optional(),
  values: z.record(z.string(), scalar).optional(),
  by: z.union([way.transform((one) => [one]), z.array(way).min(1)]).optional(),
});
const constant = z.strictObject({ constant: scalar });

const schema = z.strictObject({
  delimiter: z.string().length(1).default(','),
  dates: formats.default(['ISO']),
  timeZone: zone.default('UTC'),
  decimal: z.enum(['.', ',']).default('.'),
  /** Texts that mean an empty cell. */
  empty: z.array(z.string()).default([]),
  fields: z
    .record(
      z.string(),
      z.union([
        z
          .string()
          .min(1)
          .transform((name) => ({ column: name })),
        column,
        constant,
      ]),
    )
    .default({}),
});

/** How a file is written: which column holds which field, and in which notation. */
export type ImportMap = z.infer<typeof schema>;
export type MappedField = ImportMap['fields'][string];

/** What holds without a map: commas, ISO dates, UTC, and columns named like fields. */
export const plainMap: ImportMap = schema.parse({});

/** Reads a map file, or says every fault of it at once. */
export async function readMap(path: string): Promise<ImportMap> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new HubFault(`expected a map file in JSON, got ${path}: ${messageOf(error)}`);
  }
  const { data, error } = schema.safeParse(json);
  if (data) return data;
  const faults = error.issues.flatMap((issue) => faultsOf(issue));
  throw new HubFault(
    `expected a map file as docs/imports.md describes it, got ${path} with:\n${faults.join('\n')}`,
  );
}

function faultsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): string[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    // Of the forms that a field may have, the one whose keys were used says what is wrong with it.
    const [closest] = issue.errors.filter((issues) =>
      issues.every(({ path: inner }) => inner.length > 0),
    );
    if (closest) return closest.flatMap((inner) => faultsOf(inner, path));
    return [
      `  ${path.join('.')}: expected a column's name, { "column": ... } or { "constant": ... }`,
    ];
  }
  return [`  ${path.join('.') || 'the map'}: ${issue.message}`];
}
