import { nobody, type Viewer } from '@loopgraph/kit/viewer';
import { everyone } from '../../../test/support/viewers.ts';
import { openRoster, storeOf } from './roster.ts';
import { startWorld } from './world.ts';

const echo = `query Echo($int: Int, $float: Float, $flag: Boolean, $text: String, $id: ID, $mood: Mood, $ids: [ID!],
  $filter: PersonFilter, $day: Date) {
  echo(int: $int, float: $float, flag: $flag, text: $text, id: $id, mood: $mood, ids: $ids, filter: $filter, day: $day)
}`;

const house = {
  Echo: echo,
  People:
    'query People($first: Int!, $after: String) { people(first: $first, after: $after) { nodes { id } } }',
  Person: 'query Person($id: ID!) { person(id: $id) { id name } }',
  Secrets: 'query Secrets { people { nodes { id secret } } }',
  Rename: 'mutation Rename($id: ID!, $name: String!) { rename(id: $id, name: $name) { id name } }',
  Changed: 'query Changed { people { salary } }',
};
/** The registered operations of the house, and of a client. */
export const operations = storeOf({
  loopgraph: house,
  acme: { Count: 'query Count { people { totalCount } }' },
});

export const partner: Viewer = {
  ...nobody,
  subject: 'acme',
  client: 'acme',
  roles: ['partner'],
  purposes: ['INTEGRATION'],
  purpose: 'INTEGRATION',
};

/** A gateway over a roster of people, of which everyone is `viewer`. */
export async function startRest(viewer: Viewer = everyone) {
  const { roster } = openRoster();
  return startWorld({ fixtures: [roster], operations, identify: () => Promise.resolve(viewer) });
}
