import { rolesFor, type Viewer } from '@loopgraph/kit/viewer';

/** Whether the viewer may read the whole trail, for the purpose that they state. */
export function isAdministrator(viewer: Viewer): boolean {
  return rolesFor(viewer).includes('admin');
}
