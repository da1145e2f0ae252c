import { manyForEach, oneForEach } from '@loopgraph/kit/batch';
import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { RequestError } from '@loopgraph/kit/errors';
import { parseOptionalUuid } from '@loopgraph/kit/ids';
import { parsePage } from '@loopgraph/kit/page';
import { createProjectedLoader } from '@loopgraph/kit/projected-loader';
import { column, createProjector } from '@loopgraph/kit/projection';
import type { GraphQLResolveInfo } from 'graphql';
import {
  countOrgUnits,
  orgUnitColumns,
  orgUnitOrdering,
  orgUnitsByIds,
  orgUnitsByPage,
  orgUnitsByParentIds,
  type OrgUnitConditions,
} from '../queries/org-units.ts';
import type { OrgUnitFilter, QueryOrgUnitsArgs, RequireFields } from '../schema.generated.ts';

export const orgUnitProjector = createProjector(orgUnitColumns, {
  type: 'OrgUnit',
  always: ['id'],
  fields: { parent: ['parentId'], head: ['headId'] },
});

function parseFilter(filter: OrgUnitFilter | null | undefined): OrgUnitConditions {
  const parentId = parseOptionalUuid(filter?.parent, 'a unit');
  if (parentId !== undefined && filter?.isRoot === true) {
    throw new RequestError(
      'INVALID_FILTER',
      'Expected "parent" or "isRoot: true", but got both: the company itself is part of no other unit.',
    );
  }
  return { parentId, isRoot: filter?.isRoot };
}

/** The reads of units. */
export function createOrgUnitLoaders(db: Db) {
  return {
    orgUnit: createProjectedLoader(orgUnitProjector, async (ids: readonly string[], projection) =>
      oneForEach(ids, await orgUnitsByIds(db, ids, projection), ({ id }) => id),
    ),

    childrenOfOrgUnit: createProjectedLoader(
      orgUnitProjector,
      async (ids: readonly string[], projection) =>
        manyForEach(
          ids,
          await orgUnitsByParentIds(db, ids, projection.and(['parentId'])),
          (unit) => column(unit, 'parentId') ?? '',
        ),
    ),

    orgUnits: (args: RequireFields<QueryOrgUnitsArgs, 'orderBy'>, info: GraphQLResolveInfo) => {
      const page = parsePage(args, orgUnitOrdering(args.orderBy), 'root');
      const conditions = parseFilter(args.filter);
      return new Connection({
        page,
        read: () =>
          orgUnitsByPage(db, page, conditions, orgUnitProjector.ofConnection(info, page.ordering)),
        count: () => countOrgUnits(db, conditions),
      });
    },
  };
}
