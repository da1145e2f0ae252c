import type { FaultCode } from './fault-codes.ts';

/** One line of a rejects file. */
export interface Fault {
  /** The physical line on which the row starts; the header is line 1. */
  readonly line: number;
  /** As the header names it; empty where the fault is of the row or the file. */
  readonly column: string;
  readonly expected: string;
  readonly got: string;
  readonly code: FaultCode;
}

export interface LocatedFault extends Fault {
  /** Path of the input. */
  readonly file: string;
}

/** A file that cannot be read any further, whatever else is in it: refused as a whole, with or without `--skip-bad-rows`. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[], options?: ErrorOptions) {
    super(faults.map(describeFault).join('\n'), options);
    this.faults = faults;
  }
}

/** In one line: `line 4, column "score": expected a number, got "n/a" (NOT_A_NUMBER)`. */
export function describeFault({ line, column, expected, got, code }: Fault): string {
  const place = column === '' ? `line ${String(line)}` : `line ${String(line)}, column "${column}"`;
  return `${place}: expected ${expected}, got ${got === '' ? 'nothing' : JSON.stringify(got)} (${code})`;
}
