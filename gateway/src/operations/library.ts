import { parse } from 'graphql';
import { hashOf } from './hash-of.ts';
import type { StoredOperation } from './operation-store.ts';
import { readGraphqlFiles } from './publish/graphql-files.ts';
import { readFolder } from './publish/read-folder.ts';
import { soleOperation } from './sole-operation.ts';

/** Whose operations people run, and programs beside those of a client of their own; partners do not. */
export const ownClient = 'loopgraph';

/** The named operations that come with the house, of `folder`; throws where one of them is no named operation. */
export async function readLibrary(folder: string): Promise<readonly StoredOperation[]> {
  const { operations, faults } = readGraphqlFiles(await readFolder(folder));
  const [fault] = faults;
  if (fault !== undefined) throw new Error(fault);
  return operations.map(({ label, body }) => {
    const sole = soleOperation(parse(body));
    if ('fault' in sole) throw new Error(`${label}: ${sole.fault}`);
    const { name, definition } = sole;
    return {
      client: ownClient,
      id: hashOf(body),
      name,
      type: definition.operation,
      body,
      version: 0,
    };
  });
}
