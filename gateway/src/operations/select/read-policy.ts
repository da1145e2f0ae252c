import { roles, type Role } from '@loopgraph/kit/viewer';
import { modes, type Mode, type OperationPolicy } from './operation-policy.ts';

/** How a mode is written: one for all, and others by role, as in `require,analyst=off`. */
export const policyForm = `${modes.join(', ')}, and after a comma role=mode for other roles, as in require,analyst=off`;

const isMode = (text: string | undefined): text is Mode => modes.some((mode) => mode === text);
const isRole = (text: string | undefined): text is Role => roles.some((role) => role === text);

/** The modes that `text` says; null where it does not have the form. */
export function readPolicy(text: string): Pick<OperationPolicy, 'mode' | 'modeOf'> | null {
  const [mode, ...others] = text.split(',').map((part) => part.trim());
  if (!isMode(mode)) return null;
  const modeOf: Partial<Record<Role, Mode>> = {};
  for (const other of others) {
    const [role, ofRole, ...rest] = other.split('=');
    if (!isRole(role) || !isMode(ofRole) || rest.length > 0) return null;
    // What is registered for a partner is all that it may run: nothing configures that away.
    if (role === 'partner') return null;
    modeOf[role] = ofRole;
  }
  return { mode, modeOf };
}
