import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { isApolloManifest, readApolloManifest } from './apollo-manifest.ts';
import { readGraphqlFiles, type GraphqlFile } from './graphql-files.ts';
import { readRelayMap } from './relay-map.ts';
import type { Submission } from './submission.ts';

const isGraphql = (path: string) => /\.(?:graphql|gql)$/.test(path);

/** The text of a file; throws where it is not UTF-8, for its hash would be that of another text. */
async function readText(path: string): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
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

function refused(fault: string): Submission {
  return { format: 'GraphQL files', operations: [], faults: [fault] };
}

/**
 * Reads what is to be published: an Apollo persisted query manifest or a Relay map (.json), a file of GraphQL, or a folder of
 * such files. Rejects where the path cannot be read.
 */
export async function readSubmission(path: string): Promise<Submission> {
  if ((await stat(path)).isDirectory()) {
    const files = await readFolder(path);
    return files.length > 0
      ? readGraphqlFiles(files)
      : refused(`expected .graphql files in ${path}, got none`);
  }
  const text = await readText(path);
  if (isGraphql(path)) return readGraphqlFiles([{ path, text }]);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refused(`expected JSON, .graphql or a folder, got ${path}: ${String(error)}`);
  }
  return isApolloManifest(json) ? readApolloManifest(json) : readRelayMap(json);
}
