import type { Viewer } from '@loopgraph/kit/viewer';

/** Whether the viewer may read the whole trail. */
export function isAdministrator({ roles }: Viewer): boolean {
  return roles.includes('admin');
}
