import { basename } from 'node:path';
import { faultCodes } from './fault-codes.ts';
import { describeFault } from './file-fault.ts';
import type { ImportOutcome } from './run-import.ts';

/** What an import did, in lines for a person. */
export function summarise(outcome: ImportOutcome, dryRun: boolean): string {
  const lines = [
    ...changeLines(outcome, dryRun),
    ...noticeLines(outcome),
    ...rejectLines(outcome),
    ...outcome.rejects.paths.map((path) => `Every reject stands in ${path}.`),
    ...lastLine(outcome, dryRun),
  ];
  return `${lines.join('\n')}\n`;
}

function changeLines({ changes }: ImportOutcome, dryRun: boolean): string[] {
  const would = dryRun ? 'would be ' : '';
  return changes.map(
    ({ of, inserted, updated, unchanged }) =>
      `${of}: ${would}${inserted} inserted, ${would}${updated} updated, ${unchanged} unchanged`,
  );
}

function noticeLines({ faults, unreadColumns, blankLines }: ImportOutcome): string[] {
  const notices = faults
    .filter(({ code }) => !isReject(code))
    .map(({ code, rows }) => noticeLine(code, rows));
  if (blankLines > 0) notices.push(noticeLine('BLANK_LINE', blankLines));
  if (unreadColumns.length > 0)
    notices.push(`notice: columns that no field reads: ${unreadColumns.join(', ')}`);
  return notices;
}

function noticeLine(code: keyof typeof faultCodes, rows: number): string {
  return `notice: ${rows} x ${code}: ${faultCodes[code].meaning}`;
}

function rejectLines({ faults, rejects, rejectedRows, rows }: ImportOutcome): string[] {
  const codes = faults.filter(({ code }) => isReject(code));
  if (codes.length === 0) return [];
  const several = new Set(rejects.first.map(({ file }) => file)).size > 1;
  return [
    ...(rejectedRows > 0
      ? [`${rejectedRows} of ${rows} rows are rejected:`]
      : ['The file cannot be read:']),
    ...codes.map(({ code, rows: count }) => `  ${count} x ${code}: ${faultCodes[code].meaning}`),
    ...(rejects.first.length > 0 ? ['The first of them:'] : []),
    ...rejects.first.map(
      (fault) => `  ${several ? `${basename(fault.file)}, ` : ''}${describeFault(fault)}`,
    ),
  ];
}

function lastLine({ isRefused, rejectedRows }: ImportOutcome, dryRun: boolean): string[] {
  if (isRefused && rejectedRows > 0)
    return ['Nothing was written. --skip-bad-rows takes the other rows.'];
  if (isRefused) return ['Nothing was written.'];
  return dryRun ? ['Nothing was written: this was a dry run.'] : [];
}

function isReject(code: keyof typeof faultCodes): boolean {
  return ['file', 'row'].includes(faultCodes[code].stops);
}
