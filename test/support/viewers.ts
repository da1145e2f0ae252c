import { nobody, purposes, type Viewer } from '../../kit/src/viewer.ts';

/** An analyst who may see every row and every guarded field. */
export const everyone: Viewer = {
  ...nobody,
  subject: 'analyst',
  roles: ['analyst'],
  scopes: ['employee:identity', 'employee:demographics', 'performance:narrative'],
  purposes,
  purpose: 'WORKFORCE_ANALYTICS',
};
