import { HubFault } from '../hub-fault.ts';
import { subgraphNames } from '../migrations/house.ts';

const FIRST_PORT = 4001;

/** Where a subgraph answers when it runs as a service of its own. */
export function subgraphUrl(name: string): string {
  const index = subgraphNames.findIndex((known) => known === name);
  if (index < 0)
    throw new HubFault(`expected a subgraph out of ${subgraphNames.join(', ')}, got ${name}`);
  return `http://localhost:${FIRST_PORT + index}/graphql`;
}
