import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { GraphqlFile } from './graphql-files.ts';

/** Whether a file of this name holds GraphQL. */
export const isGraphql = (path: string) => /\.(?:graphql|gql)$/.test(path);

/** The text of a file, with its byte-order mark; throws where it is not UTF-8: its hash would be that of another text. */
export async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
}

/** Reads every .graphql and .gql file beneath `folder`, in the order of their paths. */
export async function readFolder(folder: string): Promise<readonly GraphqlFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && isGraphql(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return await Promise.all(
    paths.map(async (path) => ({ path: relative(folder, path), text: await readText(path) })),
  );
}
