import { z } from 'zod';
import type { LocatedFault } from '../file-fault.ts';
import type { InputFile } from '../text/input-file.ts';
import { noticeCodes, storedFault, type Transaction } from './fault-table.ts';
import { rejectsPathOf, removeRejects, writeRejects } from './rejects-file.ts';
import type { StagedFile } from './stage-file.ts';

const BATCH_ROWS = 1000;
const FIRST_FAULTS = 5;

export interface RejectsReport {
  /** Rejects files that were written. */
  readonly paths: readonly string[];
  /** The first few, for the terminal. */
  readonly first: readonly LocatedFault[];
}

interface StagedFaults {
  readonly sql: Transaction;
  readonly staged: readonly StagedFile[];
}

interface RejectsOptions {
  readonly inputs: readonly InputFile[];
  readonly rejectsPath: string | null;
}

/** Writes the rejects of each input, in the order of its lines, beside it or all into the one file that was named; takes away what an earlier run left. */
export async function reportRejects(
  { inputs, rejectsPath }: RejectsOptions,
  faults: readonly LocatedFault[] | StagedFaults,
): Promise<RejectsReport> {
  const first: LocatedFault[] = [];
  const paths: string[] = [];
  const report = async (path: string, withFile: boolean, of: readonly InputFile[]) => {
    await removeRejects(path);
    if (rejectsPath === null && !(await hasRejects(faults, of))) return;
    await writeRejects(path, noting(faultsOf(faults, of), first), withFile);
    paths.push(path);
  };
  if (rejectsPath !== null) await report(rejectsPath, inputs.length > 1, inputs);
  else for (const input of inputs) await report(rejectsPathOf(input.path), false, [input]);
  return { paths, first };
}

async function hasRejects(
  faults: readonly LocatedFault[] | StagedFaults,
  inputs: readonly InputFile[],
): Promise<boolean> {
  if (!('sql' in faults))
    return faults.some(({ file }) => inputs.some(({ path }) => path === file));
  const files = numbersOf(faults.staged, inputs);
  const rows = await faults.sql`
    select from import_faults where file = any (${files}::int[]) and not code = any (${noticeCodes}) limit 1`;
  return rows.length > 0;
}

async function* noting(
  faults: AsyncIterable<LocatedFault>,
  first: LocatedFault[],
): AsyncGenerator<LocatedFault> {
  for await (const fault of faults) {
    if (first.length < FIRST_FAULTS && !noticeCodes.includes(fault.code)) first.push(fault);
    yield fault;
  }
}

async function* faultsOf(
  faults: readonly LocatedFault[] | StagedFaults,
  inputs: readonly InputFile[],
): AsyncGenerator<LocatedFault> {
  if (!('sql' in faults)) {
    yield* faults.filter(({ file }) => inputs.some(({ path }) => path === file));
    return;
  }
  const { sql, staged } = faults;
  const batches = sql`
    select file, line, field, code, expected, got from import_faults
    where file = any (${numbersOf(staged, inputs)}::int[])
    order by file, line, field, code`.cursor(BATCH_ROWS);
  for await (const batch of batches) {
    for (const { file, line, field, code, expected, got } of z.array(storedFault).parse(batch)) {
      const of = staged[file];
      yield {
        file: of?.input.path ?? '',
        line,
        column: of?.columnOf.get(field) ?? field,
        expected,
        got,
        code,
      };
    }
  }
}

function numbersOf(staged: readonly StagedFile[], inputs: readonly InputFile[]): number[] {
  return staged.flatMap(({ input }, file) => (inputs.includes(input) ? [file] : []));
}
