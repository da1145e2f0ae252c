import { reachOf, type Viewer } from '../../kit/src/viewer.ts';

/** The same database for connections that are bound to `viewer`: every transaction on them has its settings. */
export function viewerUrl(
  url: string,
  viewer: Pick<Viewer, 'roles' | 'employeeId' | 'purpose'>,
): string {
  const bound = new URL(url);
  // postgres.js hands what it does not know to the server, as settings of the session.
  bound.searchParams.set('loopgraph.reach', reachOf(viewer));
  bound.searchParams.set('loopgraph.employee', viewer.employeeId ?? '');
  bound.searchParams.set('loopgraph.purpose', viewer.purpose);
  return bound.href;
}
