import { nobody, purposes, type Viewer } from '../../kit/src/viewer.ts';

/** An analyst who may see every row and every guarded field. */
export const everyone: Viewer = {
  ...nobody,
  subject: 'analyst',
  credential: { kind: 'try-out', id: 'analyst' },
  roles: ['analyst'],
  scopes: ['employee:identity', 'employee:demographics', 'performance:narrative'],
  purposes,
  purpose: 'WORKFORCE_ANALYTICS',
};

/** An employee, who sees the own rows. */
export function employee(employeeId: string): Viewer {
  return { ...everyone, subject: employeeId, roles: ['employee'], employeeId };
}

/** A manager, who sees the own rows and those of all who report to them. */
export function manager(employeeId: string): Viewer {
  return { ...employee(employeeId), roles: ['employee', 'manager'] };
}
