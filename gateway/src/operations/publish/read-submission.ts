import { stat } from 'node:fs/promises';
import { isApolloManifest, readApolloManifest } from './apollo-manifest.ts';
import { readGraphqlFiles } from './graphql-files.ts';
import { isGraphql, readFolder, readText } from './read-folder.ts';
import { readRelayMap } from './relay-map.ts';
import type { Submission } from './submission.ts';

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
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refused(`expected JSON, .graphql or a folder, got ${path}: ${String(error)}`);
  }
  return isApolloManifest(json) ? readApolloManifest(json) : readRelayMap(json);
}
