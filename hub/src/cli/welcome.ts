const question =
  '{ courseCompletions(filter: {category: LEADERSHIP, completedAt: {before: \\"2026-07-01T00:00:00Z\\"}}, first: 3) { nodes { completedAt course { title } ' +
  'employee { name } ratingsAfter(competency: \\"team-management\\", months: 6) { score ratedOn } } } }';

/** What `start` prints once the house at `url` is ready. */
export function welcome(url: string): string {
  const seconds = (performance.now() / 1000).toFixed(1);
  return `
Loopgraph is ready after ${seconds} s.

  ${url}/         GraphiQL, with the leadership question in it
  ${url}/graphql  the supergraph
  ${url}/readyz   whether everything answers

Do leadership courses show in the team-management ratings of the six months after? Ask from another terminal:

  curl -s ${url}/graphql -H 'content-type: application/json' -d '{"query":"${question}"}'

Ctrl-C stops everything.
`;
}
