import { readFile } from 'node:fs/promises';
import { apiSchemaOf } from '@loopgraph/gateway/operations';
import type { GraphQLSchema } from 'graphql';
import { HubFault, messageOf } from '../hub-fault.ts';

/** The result of `read`, whose failure is the operator's to mend. */
export async function reading<T>(what: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new HubFault(`expected ${what}, got: ${messageOf(error)}`);
  }
}

/** What clients see of the supergraph in `file`. */
export async function readSupergraph(file: string): Promise<GraphQLSchema> {
  return await reading(`a supergraph in ${file}`, async () =>
    apiSchemaOf(await readFile(file, 'utf8')),
  );
}
