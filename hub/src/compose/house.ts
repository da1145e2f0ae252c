import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HubFault } from '../hub-fault.ts';
import { readIfThere } from '../hub/read-if-there.ts';
import { houseSubgraphs } from '../hub/subgraphs.ts';
import { expectUnbroken } from './expect-unbroken.ts';
import { apiSchemaOf, composeSupergraph } from './compose.ts';

export interface ComposeHouseOptions {
  /** Refuses stale files instead of writing them. */
  readonly check: boolean;
  /** Where they are; this checkout's schema/ by default. */
  readonly folder?: string;
  /** The supergraph that is served before; the one of the folder by default, where it is another. */
  readonly against?: string | undefined;
  /** Where operations are published that may not break, beside those of schema/operations. */
  readonly databaseUrl?: string | undefined;
}

const committed = fileURLToPath(new URL('../../../schema', import.meta.url));

/**
 * Writes the supergraph and the API schema where they are stale, and gives the names of those that were. A check also refuses
 * a supergraph that breaks a registered operation.
 */
export async function composeHouse({
  check,
  folder = committed,
  against,
  databaseUrl,
}: ComposeHouseOptions): Promise<string[]> {
  const supergraph = composeSupergraph(houseSubgraphs);
  const files = [
    { name: 'supergraph.graphql', text: supergraph },
    { name: 'api.graphql', text: apiSchemaOf(supergraph) },
  ];
  const present = await Promise.all(files.map(({ name }) => readIfThere(join(folder, name))));
  const isChanged = present[0] !== '' && present[0] !== supergraph;
  const own = isChanged ? join(folder, 'supergraph.graphql') : undefined;
  if (check) await expectUnbroken(supergraph, { against: against ?? own, databaseUrl });
  const stale = files.filter(({ text }, index) => text !== present[index]);
  const names = stale.map(({ name }) => name);
  if (check && stale.length > 0) {
    const listed = names.map((name) => `schema/${name}`).join(', ');
    throw new HubFault(
      `expected fresh composed files, got stale ones: ${listed}; run pnpm compose`,
    );
  }
  await Promise.all(stale.map(({ name, text }) => writeFile(join(folder, name), text)));
  return names;
}
