import type postgres from 'postgres';
import { z } from 'zod';
import { faultCodes, type FaultCode } from '../fault-codes.ts';
import { stagingTable, type Sheet } from './sheet.ts';

export type Transaction = postgres.TransactionSql;

/** Where checks put what they find: `file` and `line` of a staged row, the field, and what a reject says. */
export const faultTableDefinition = `
  create temporary table import_faults (
    file smallint not null, line integer not null, field text not null, code text not null,
    expected text not null, got text not null)`;

const codesThat = (...stopping: string[]) =>
  Object.entries(faultCodes).flatMap(([name, { stops }]) =>
    stopping.includes(stops) ? [name] : [],
  );
/** Codes that reject nothing. */
export const noticeCodes = codesThat('nothing', 'itself');

const code = z.string().refine((value): value is FaultCode => value in faultCodes);
export const storedFault = z.object({
  file: z.number(),
  line: z.number(),
  field: z.string(),
  code,
  expected: z.string(),
  got: z.string(),
});

/** Takes over the faults that reading the cells found. */
export async function takeCellFaults(sql: Transaction, sheet: Sheet): Promise<void> {
  await sql`
    insert into import_faults (file, line, field, code, expected, got)
    select s.file, s.line, f.field, f.code, f.expected, f.got
    from ${sql(stagingTable(sheet))} s, jsonb_to_recordset(s.faults) as f (field text, code text, expected text, got text)
    where s.faults is not null`;
}

/** Takes the rejected rows, and those left out with a notice, from the staging table. */
export async function dropFaultyRows(sql: Transaction, sheet: Sheet): Promise<void> {
  await sql`
    delete from ${sql(stagingTable(sheet))} s using import_faults f
    where f.file = s.file and f.line = s.line and not f.code = any (${codesThat('nothing')})`;
}

const total = z.object({ code, rows: z.number() });

/** Rows that have a fault of each code; notices too. */
export async function countFaults(sql: Transaction): Promise<{ code: FaultCode; rows: number }[]> {
  const rows =
    await sql`select code, count(*)::int as rows from import_faults group by code order by 2 desc, 1`;
  return z.array(total).parse(rows);
}

/** Rows that cannot be taken. */
export async function countRejectedRows(sql: Transaction): Promise<number> {
  const rows = await sql`
    select count(*)::int as rows
    from (select distinct file, line from import_faults where not code = any (${noticeCodes})) rejected`;
  return z.tuple([z.object({ rows: z.number() })]).parse(rows)[0].rows;
}
