import { basename } from 'node:path';
import { HubFault } from '../hub-fault.ts';
import { openSession, type Session } from '../postgres/session.ts';
import type { FaultCode } from './fault-codes.ts';
import { FileFault } from './file-fault.ts';
import type { Change, ImportContext, ImportKind } from './kinds/import-kind.ts';
import type { ImportMap } from './map/map-file.ts';
import { reportRejects, type RejectsReport } from './staging/report-rejects.ts';
import {
  countFaults,
  countRejectedRows,
  dropFaultyRows,
  faultTableDefinition,
  takeCellFaults,
} from './staging/fault-table.ts';
import { stagingDefinition, stagingTable, type Sheet } from './staging/sheet.ts';
import { stageFile, type StagedFile } from './staging/stage-file.ts';
import type { InputFile } from './text/input-file.ts';

/** Held by the one import of a database. Any number, but for ever the same. */
const IMPORT_LOCK = 4_736_253;

export interface ImportOptions {
  readonly adminUrl: string;
  readonly kind: ImportKind;
  readonly inputs: readonly InputFile[];
  readonly map: ImportMap;
  /** Does everything but commit. */
  readonly dryRun: boolean;
  readonly skipBadRows: boolean;
  readonly createJobRoles: boolean;
  /** Takes the rejects of all files; null: each file's go beside it. */
  readonly rejectsPath: string | null;
  readonly now: Date;
  readonly onBytes: (count: number) => void;
  /** Hears what is being done once all is read. */
  readonly onPhase: (phase: string) => void;
}

export interface ImportOutcome {
  /** Nothing was written, because of the rejects. */
  readonly isRefused: boolean;
  readonly rows: number;
  readonly rejectedRows: number;
  /** Empty where the import was refused before anything was compared. */
  readonly changes: readonly Change[];
  /** Rows by code, rejects and notices. */
  readonly faults: readonly { readonly code: FaultCode; readonly rows: number }[];
  readonly rejects: RejectsReport;
  readonly unreadColumns: readonly string[];
  readonly blankLines: number;
}

class DryRun extends Error {}

/** Imports files in one transaction: all that is right in them, or nothing. Running the same again changes nothing. */
export async function runImport(options: ImportOptions): Promise<ImportOutcome> {
  await using session = openSession(options.adminUrl);
  const { sql } = session;
  await takeImportLock(sql);
  await prepare(sql, options.kind.sheets);
  const staged = await stageAll(sql, options);
  if (!Array.isArray(staged)) return staged;
  for (const sheet of options.kind.sheets) await sql`analyze ${sql(stagingTable(sheet))}`;
  return await checkAndMerge(sql, options, staged);
}

async function takeImportLock(sql: Session): Promise<void> {
  const [row] = await sql<{ held: boolean }[]>`select pg_try_advisory_lock(${IMPORT_LOCK}) as held`;
  if (row?.held) return;
  throw new HubFault(
    'another import is running on this database: wait until it is done, and import again',
  );
}

async function prepare(sql: Session, sheets: readonly Sheet[]): Promise<void> {
  // For this session's staging tables and joins alone; PostgreSQL's own defaults would spill both to disk.
  await sql`set temp_buffers = '64MB'`;
  await sql`set work_mem = '128MB'`;
  await sql`set timezone = 'UTC'`;
  for (const sheet of sheets) await sql.unsafe(stagingDefinition(sheet));
  await sql.unsafe(faultTableDefinition);
}

/** Stages every file; where files cannot be read, refuses with the faults of all of them. */
async function stageAll(
  sql: Session,
  options: ImportOptions,
): Promise<StagedFile[] | ImportOutcome> {
  const staged: StagedFile[] = [];
  const unreadable: { input: InputFile; fault: FileFault }[] = [];
  for (const [file, input] of options.inputs.entries()) {
    const sheet = options.kind.sheetOf(basename(input.path));
    if (!sheet) throw new HubFault(`expected a file of ${options.kind.name}, got ${input.path}`);
    try {
      staged.push(await stageFile({ ...options, sql, sheet, input, file }));
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      unreadable.push({ input, fault: error });
    }
  }
  if (unreadable.length === 0) return staged;
  const faults = unreadable.flatMap(({ input, fault }) =>
    fault.faults.map((one) => ({ ...one, file: input.path })),
  );
  return {
    isRefused: true,
    rows: staged.reduce((sum, { rows }) => sum + rows, 0),
    rejectedRows: 0,
    changes: [],
    faults: [...Map.groupBy(faults, ({ code }) => code)].map(([code, of]) => ({
      code,
      rows: of.length,
    })),
    rejects: await reportRejects(options, faults),
    unreadColumns: [],
    blankLines: 0,
  };
}

async function checkAndMerge(
  sql: Session,
  options: ImportOptions,
  staged: readonly StagedFile[],
): Promise<ImportOutcome> {
  let outcome: ImportOutcome | undefined;
  try {
    await sql.begin(async (transaction) => {
      const context = contextOf(transaction, options, staged);
      options.onPhase('checking');
      for (const sheet of options.kind.sheets) await takeCellFaults(transaction, sheet);
      await options.kind.check(context);
      const found = {
        rows: staged.reduce((sum, { rows }) => sum + rows, 0),
        rejectedRows: await countRejectedRows(transaction),
        faults: await countFaults(transaction),
        rejects: await reportRejects(options, { sql: transaction, staged }),
        unreadColumns: [...new Set(staged.flatMap(({ unreadColumns }) => unreadColumns))],
        blankLines: staged.reduce((sum, { blankLines }) => sum + blankLines, 0),
      };
      outcome = { ...found, isRefused: true, changes: [] };
      if (found.rejectedRows > 0 && !options.skipBadRows) throw new DryRun();
      options.onPhase('writing');
      for (const sheet of options.kind.sheets) await dropFaultyRows(transaction, sheet);
      outcome = { ...found, isRefused: false, changes: await options.kind.merge(context) };
      if (options.dryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  if (!outcome) throw new Error('expected an outcome of the import, got none');
  return outcome;
}

function contextOf(
  sql: ImportContext['sql'],
  options: ImportOptions,
  staged: readonly StagedFile[],
): ImportContext {
  const fields = new Map(staged.flatMap((file) => file.fields.map((field) => [field.name, field])));
  return {
    sql,
    has: (field) => fields.has(field),
    by: (field) => fields.get(field)?.by ?? ['employeeNumber'],
    sheets: new Set(staged.map(({ sheet }) => sheet.name)),
    createJobRoles: options.createJobRoles,
    timeZone: options.map.timeZone,
  };
}
