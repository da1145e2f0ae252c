import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HubFault } from '../hub-fault.ts';

export interface Migration {
  readonly subgraph: string;
  /** Such as `0001_create_employees.sql`. */
  readonly name: string;
  readonly checksum: string;
  readonly sql: string;
}

/** The migrations of `folder`/<subgraph>/, in the order in which they are applied. */
export async function migrationFiles(
  folder: string,
  subgraphs: readonly string[],
): Promise<Migration[]> {
  const files = await Promise.all(subgraphs.map((subgraph) => filesOf(folder, subgraph)));
  return files.flat();
}

async function filesOf(folder: string, subgraph: string): Promise<Migration[]> {
  const all = await readdir(join(folder, subgraph));
  const names = all.filter((name) => name.endsWith('.sql')).sort();
  names.forEach((name, index) => {
    const prefix = `${String(index + 1).padStart(4, '0')}_`;
    if (name.startsWith(prefix)) return;
    throw new HubFault(
      `expected migrations to be numbered without gaps, ${subgraph}/${prefix}...sql, got ${subgraph}/${name}`,
    );
  });
  return await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, subgraph, name), 'utf8');
      return { subgraph, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
