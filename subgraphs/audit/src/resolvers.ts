import { parseUuid } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import { scalars } from '@loopgraph/kit/scalars';
import type { Role } from '@loopgraph/kit/viewer';
import { isAdministrator } from './administrator.ts';
import type { AccessRole, CredentialKind, Resolvers } from './schema.generated.ts';

const roleNames: Readonly<Record<Role, AccessRole>> = {
  employee: 'EMPLOYEE',
  manager: 'MANAGER',
  hr: 'HR',
  analyst: 'ANALYST',
  partner: 'PARTNER',
  service: 'SERVICE',
  admin: 'ADMIN',
};

const credentialKinds = {
  token: 'TOKEN',
  key: 'KEY',
  'try-out': 'TRY_OUT',
  none: 'NONE',
} as const satisfies Readonly<Record<string, CredentialKind>>;

export const resolvers: Resolvers = {
  ...scalars,
  Query: {
    accessRecords: (_root, args, { loaders }, info) => loaders.accessRecords(args, info),
  },
  Employee: {
    __resolveReference: ({ id }) => ({ id: parseUuid(id, 'an employee') }),
    accesses: ({ id }, args, { loaders, viewer }, info) =>
      isAdministrator(viewer) || viewer.employeeId === id
        ? loaders.accessesOfEmployee(id, args, info)
        : null,
  },
  AccessRecord: {
    viewer: (record) => {
      const id = column(record, 'viewerId');
      return id === null ? null : { id };
    },
    viewerName: (record, _args, { loaders }) =>
      column(record, 'viewerId') === null
        ? null
        : loaders.nameOfViewer.load({ id: record.id, at: column(record, 'at') }),
    roles: (record) => column(record, 'roles').map((role) => roleNames[role]),
    dataKinds: (record) => column(record, 'fieldKinds'),
    subject: (record, _args, { viewer }) =>
      isAdministrator(viewer) ? column(record, 'subject') : null,
    credentialKind: (record, _args, { viewer }) =>
      isAdministrator(viewer) ? credentialKinds[column(record, 'credentialKind')] : null,
    credentialId: (record, _args, { viewer }) =>
      isAdministrator(viewer) ? column(record, 'credentialId') : null,
    operationHash: (record, _args, { viewer }) =>
      isAdministrator(viewer) ? column(record, 'operationHash') : null,
    requestId: (record, _args, { viewer }) =>
      isAdministrator(viewer) ? column(record, 'requestId') : null,
  },
};
