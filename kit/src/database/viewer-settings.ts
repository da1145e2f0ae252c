import { oncePerObject } from '../batch.ts';
import { purposes, reachOf, roles, rolesFor, type Viewer } from '../viewer.ts';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The SQL that tells the policies who is asking, for the rest of the transaction: `loopgraph.reach` (nobody, self, reports,
 * everyone), `loopgraph.employee` (their employee id, or ''), `loopgraph.purpose` and `loopgraph.roles` (those that count for it, with commas between). Throws where a value is not one that
 * can be written into SQL as it is.
 *
 * They go as text, for a simple message can hold `begin` too and needs no plan (0.15 ms less than `set_config` in a
 * select), and only for the transaction: a connection that remembered its viewer would save another 0.2 ms, but a `set`
 * that fails, or a pooler between here and PostgreSQL, would then leave one viewer's rights to the next.
 */
export const viewerSettings = oncePerObject((viewer: Viewer): string => {
  const { employeeId, purpose } = viewer;
  if (employeeId !== null && !uuid.test(employeeId)) {
    throw new Error(`expected an employee id to be a UUID, but got: ${employeeId}`);
  }
  if (!purposes.includes(purpose)) {
    throw new Error(`expected one of ${purposes.join(', ')}, but got: ${JSON.stringify(purpose)}`);
  }
  if (!viewer.roles.every((role) => roles.includes(role))) {
    throw new Error(
      `expected roles of ${roles.join(', ')}, but got: ${JSON.stringify(viewer.roles)}`,
    );
  }
  return (
    `set local loopgraph.reach = '${reachOf(viewer)}'; ` +
    `set local loopgraph.employee = '${employeeId ?? ''}'; ` +
    `set local loopgraph.purpose = '${purpose}'; ` +
    `set local loopgraph.roles = '${rolesFor(viewer).join()}'`
  );
});
