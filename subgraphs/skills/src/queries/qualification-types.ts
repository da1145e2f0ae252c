import type { Db } from '@loopgraph/kit/database';
import type { Projection } from '@loopgraph/kit/projection';
import { selectByIds } from '@loopgraph/kit/select-by-ids';
import { asc, getTableColumns } from 'drizzle-orm';
import { qualificationTypes, type QualificationTypeRow } from '../tables/qualifications.ts';

export const qualificationTypeColumns = getTableColumns(qualificationTypes);
type QualificationTypeProjection = Projection<typeof qualificationTypeColumns>;

/** The qualification types that exist among `ids`, in no order. */
export const qualificationTypesByIds = selectByIds(qualificationTypes);

/** All qualification types, by name. */
export function allQualificationTypes(
  db: Db,
  { columns }: QualificationTypeProjection,
): Promise<QualificationTypeRow[]> {
  return db
    .select(columns)
    .from(qualificationTypes)
    .orderBy(asc(qualificationTypes.name), asc(qualificationTypes.id));
}
