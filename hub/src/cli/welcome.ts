import { resolve } from 'node:path';
import { isLoopbackHost } from '@loopgraph/gateway/access/local-request';
import { defaultHome, type Config } from '../config.ts';

const question =
  '{ courseCompletions(filter: {category: LEADERSHIP, completedAt: {before: \\"2026-07-01T00:00:00Z\\"}}, first: 3) { nodes { completedAt course { title } ' +
  'employee { name } ratingsAfter(competency: \\"team-management\\", months: 6) { score ratedOn } } } }';

type Place = Pick<Config, 'provider' | 'host' | 'home' | 'databaseUrl'>;

const run = 'npx --yes pnpm@12 --silent loopgraph';

/** As words of a shell. */
function homeFlag({ home, databaseUrl }: Place): string {
  if (databaseUrl !== undefined || home === defaultHome) return '';
  return ` --home '${resolve(home).replaceAll("'", String.raw`'\''`)}'`;
}

/** How to come by a credential that the hub takes, as lines of a shell. */
function tokenLines(place: Place): string {
  if (place.provider) return `  TOKEN=...  # an access token of ${place.provider.issuer}`;
  const home =
    homeFlag(place) + (place.databaseUrl === undefined ? ')' : ')  # with the same DATABASE_URL');
  if (isLoopbackHost(place.host)) return `  TOKEN=$(${run} token --as analyst${home}`;
  return `  TOKEN=$(${run} keys create --client me --role service --scope employee:identity${home}`;
}

/** What `start` prints once the house at `url` is ready. */
export function welcome(url: string, place: Place): string {
  const seconds = (performance.now() / 1000).toFixed(1);
  return `
Loopgraph is ready after ${seconds} s.

  ${url}/         GraphiQL, with the leadership question in it
  ${url}/graphql  the supergraph
  ${url}/readyz   whether everything answers

Do leadership courses show in the team-management ratings of the six months after? Ask from another terminal, in this folder:

${tokenLines(place)}
  curl -s ${url}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '{"query":"${question}"}'

Ctrl-C stops everything.
`;
}
