import { nobody, purposes, type Viewer } from '@loopgraph/kit/viewer';

/** Until credentials are checked: everyone is an analyst who may see everything. */
export const everybody: Viewer = {
  ...nobody,
  subject: 'everybody',
  roles: ['analyst'],
  scopes: ['employee:identity', 'employee:demographics', 'performance:narrative'],
  purposes,
  purpose: 'WORKFORCE_ANALYTICS',
};
