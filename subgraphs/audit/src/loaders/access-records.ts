import { Connection } from '@loopgraph/kit/connection';
import type { Db } from '@loopgraph/kit/database';
import { checkDateTimeRange } from '@loopgraph/kit/filters';
import { parseOptionalUuid } from '@loopgraph/kit/ids';
import { createLoader } from '@loopgraph/kit/loader';
import { createNestedConnections } from '@loopgraph/kit/nested-connections';
import { parsePage } from '@loopgraph/kit/page';
import { createProjector } from '@loopgraph/kit/projection';
import { parseOptionalText } from '@loopgraph/kit/text';
import type { Viewer } from '@loopgraph/kit/viewer';
import type { GraphQLResolveInfo } from 'graphql';
import { isAdministrator } from '../administrator.ts';
import {
  countRecords,
  namesOfViewers,
  recordColumns,
  recordOrdering,
  recordsByPage,
  type RecordConditions,
  type RecordKey,
} from '../queries/access-records.ts';
import { countRecordsByEmployeeIds, recordsByEmployeeIds } from '../queries/accesses.ts';
import type {
  AccessRecordFilter,
  EmployeeAccessesArgs,
  EmployeeAccessFilter,
  QueryAccessRecordsArgs,
  RequireFields,
} from '../schema.generated.ts';
import type { AccessRecordRow } from '../tables.ts';

const projector = createProjector(recordColumns, {
  type: 'AccessRecord',
  always: ['id'],
  fields: { viewer: ['viewerId'], viewerName: ['viewerId', 'at'], dataKinds: ['fieldKinds'] },
});

function parseFilter(
  filter: AccessRecordFilter | EmployeeAccessFilter | null | undefined,
): RecordConditions {
  return {
    purpose: filter?.purpose,
    dataKind: filter?.dataKind,
    at: checkDateTimeRange('at', filter?.at),
  };
}

function parseSearch(filter: AccessRecordFilter | null | undefined): RecordConditions {
  return {
    ...parseFilter(filter),
    subject: parseOptionalText(filter?.subject, 'subject'),
    viewerId: parseOptionalUuid(filter?.viewer, 'an employee'),
    operation: parseOptionalText(filter?.operation, 'operation'),
    decision: filter?.decision,
  };
}

/** The reads of the trail, as far as the viewer may. */
export function createAccessRecordLoaders(db: Db, viewer: Viewer) {
  const accessesOfEmployee = createNestedConnections({
    projector,
    parse: (args: RequireFields<EmployeeAccessesArgs, 'orderBy'>) => ({
      page: parsePage(args, recordOrdering(args.orderBy), 'nested'),
      conditions: parseFilter(args.filter),
    }),
    read: (ids, page, conditions, projection) =>
      recordsByEmployeeIds(db, ids, page, conditions, projection),
    count: (ids, conditions) => countRecordsByEmployeeIds(db, ids, conditions),
  });

  /** Whose records a search is about: null for everyone's, undefined for nobody's. */
  function searched(filter: AccessRecordFilter | null | undefined): string | null | undefined {
    const asked = parseOptionalUuid(filter?.employee, 'an employee') ?? null;
    if (isAdministrator(viewer)) return asked;
    // What finds a record by its subject tells who that is.
    if (filter?.subject != null) return undefined;
    const own = viewer.employeeId;
    return own !== null && (asked === null || asked === own) ? own : undefined;
  }

  const nameOfViewer = createLoader(
    async (looks: readonly RecordKey[]) => {
      const names = await namesOfViewers(db, looks);
      return looks.map(({ id }) => names.get(id) ?? null);
    },
    { cacheKeyFn: ({ id }) => id },
  );

  return {
    accessesOfEmployee,

    nameOfViewer,

    accessRecords(
      args: RequireFields<QueryAccessRecordsArgs, 'orderBy'>,
      info: GraphQLResolveInfo,
    ): Connection<AccessRecordRow> {
      const employee = searched(args.filter);
      const conditions = parseSearch(args.filter);
      const ordering = recordOrdering(args.orderBy);
      const page = parsePage(args, ordering, 'root');
      if (employee === undefined) {
        const none = { read: () => Promise.resolve([]), count: () => Promise.resolve(0) };
        return new Connection({ page, ...none });
      }
      // Also where no cursor is asked for: the lateral join orders by them.
      const columns = projector.ofConnection(info, ordering).and(['at', 'id']);
      if (employee === null) {
        return new Connection({
          page,
          read: () => recordsByPage(db, page, conditions, columns),
          count: () => countRecords(db, conditions),
        });
      }
      return new Connection({
        page,
        read: () => recordsByEmployeeIds(db, [employee], page, conditions, columns),
        count: async () => {
          const [row] = await countRecordsByEmployeeIds(db, [employee], conditions);
          return row?.count ?? 0;
        },
      });
    },
  };
}
