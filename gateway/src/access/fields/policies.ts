import type { Viewer } from '@loopgraph/kit/viewer';

/** What `@policy(policies:)` names: whether it applies to a viewer. */
export type Policies = Readonly<Record<string, (viewer: Viewer) => boolean>>;

/** The policies that the subgraphs of this house name; docs/access.md tells what each is for. */
export const housePolicies: Policies = {
  // What people wrote about each other does not leave the company, whatever scopes a partner's key was given.
  'within-company': ({ roles }) => !roles.includes('partner'),
};
