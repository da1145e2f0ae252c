import type { Role, Viewer } from '@loopgraph/kit/viewer';
import { clientsOf } from '../runnable-operations.ts';

/** Whether others than partners may send operations that are not registered: yes, yes but it is logged, no. */
export const modes = ['off', 'log', 'require'] as const;
export type Mode = (typeof modes)[number];

export interface OperationPolicy {
  readonly mode: Mode;
  /** For these roles instead; of a viewer's roles, that counts which lets them do most. */
  readonly modeOf?: Readonly<Partial<Record<Role, Mode>>>;
  /** Where only registered operations are run, whether they have to be asked for by id, or may be by their text too. */
  readonly idsOnly?: boolean;
}

/** What holds for one viewer. */
export interface Rule {
  /** Whose operations; none where the viewer may run none. */
  readonly clients: readonly string[];
  readonly mode: Mode;
}

/** A partner runs what is registered for its client, whatever else is configured, and whatever other roles it has. */
export function ruleFor(viewer: Viewer, { mode, modeOf = {} }: OperationPolicy): Rule {
  const clients = clientsOf(viewer);
  if (viewer.roles.includes('partner')) return { clients, mode: 'require' };
  const strictness = viewer.roles.map((role) => modes.indexOf(modeOf[role] ?? mode));
  const least = strictness.length > 0 ? modes[Math.min(...strictness)] : undefined;
  return { clients, mode: least ?? mode };
}
