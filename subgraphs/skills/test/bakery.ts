import { openSession } from '../../../hub/src/postgres/session.ts';
import { openSubgraph, uuid, type TestSubgraph } from '../../../test/support/subgraph.ts';
import { skills } from '../src/index.ts';
import { arrangeOntology } from './bakery/ontology.ts';
import { arrangePeople } from './bakery/people.ts';
import { arrangeRoles } from './bakery/roles.ts';

/** The skills subgraph over a bakery: six skills, three occupations, four roles, and what three people can do. */
export async function openBakery(): Promise<TestSubgraph> {
  await using opened = new AsyncDisposableStack();
  const subgraph = opened.use(await openSubgraph(skills));
  await using session = openSession(subgraph.database.adminUrl);
  await arrangeOntology(session.sql);
  await arrangeRoles(session.sql);
  await arrangePeople(session.sql);
  opened.move();
  return subgraph;
}

/** References as the gateway sends them. */
export function references(typename: string, ids: readonly string[], more: object = {}) {
  return { representations: ids.map((id) => ({ __typename: typename, id, ...more })) };
}

/** Reads what `selection` asks of entities of a type, given by reference. */
export function ofEntities(typename: string, selection: string): string {
  return `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on ${typename} { ${selection} } }
  }`;
}

export const nobody = uuid(999);
