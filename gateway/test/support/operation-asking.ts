import type { World } from './world.ts';

type Headers = Readonly<Record<string, string>>;
type Parameters = Readonly<Record<string, unknown>>;

/** The extensions that ask for a persisted query. */
export const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

/** Parameters as they stand in a URL: texts as they are, all else as JSON. */
export function search(parameters: Parameters): string {
  const entries = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return new URLSearchParams(entries).toString();
}

/** Ways to ask at any path of a world that is there by then. */
export function askingOf(world: () => World) {
  return {
    get: (path: string, parameters: Parameters, headers: Headers = {}) =>
      world().send(`${path}?${search(parameters)}`, { headers }),
    postTo: (path: string, sent: unknown, headers: Headers = {}) =>
      world().send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(sent),
      }),
  };
}
