import { parseUuid } from '@loopgraph/kit/ids';
import { column } from '@loopgraph/kit/projection';
import type { CertificationResolvers } from '../schema.generated.ts';
import { today } from '../today.ts';

export const Certification: CertificationResolvers = {
  __resolveReference: ({ id }, { loaders }, info) =>
    loaders.certification(info).load(parseUuid(id, 'a certification')),
  employee: (certification) => ({ id: column(certification, 'employeeId') }),
  course: (certification, _args, { loaders }, info) =>
    loaders
      .course(info)
      .load(column(certification, 'courseId'))
      .existing('the course of a certification'),
  expired: (certification) => {
    const expiresOn = column(certification, 'expiresOn');
    return expiresOn !== null && expiresOn < today();
  },
};
