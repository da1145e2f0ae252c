import type { Db } from '@loopgraph/kit/database';
import type { Projection } from '@loopgraph/kit/projection';
import { anyOf } from '@loopgraph/kit/sql';
import { asc, getTableColumns } from 'drizzle-orm';
import { qualificationTypes, type QualificationTypeRow } from '../tables/qualifications.ts';

export const qualificationTypeColumns = getTableColumns(qualificationTypes);
type QualificationTypeProjection = Projection<typeof qualificationTypeColumns>;

/** The qualification types that exist among `ids`, in no order. */
export function qualificationTypesByIds(
  db: Db,
  ids: readonly string[],
  { columns }: QualificationTypeProjection,
): Promise<QualificationTypeRow[]> {
  return db.select(columns).from(qualificationTypes).where(anyOf(qualificationTypes.id, ids));
}

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
