import { type Cell, cellText, type Table } from './table.ts';

/** Bytes to begin with for each table. */
const FIRST_SIZE = 16_384;

interface Waiting {
  buffer: Buffer;
  length: number;
}

/** Rows waiting to be copied, by table, as the bytes that COPY reads. */
export class Rows {
  readonly #waiting = new Map<Table, Waiting>();

  add<Columns extends readonly string[]>(
    table: Table<Columns>,
    ...cells: { readonly [Column in keyof Columns]: Cell }
  ): void {
    let row = '';
    for (const cell of cells) row += cellText(cell) + '\t';
    let waiting = this.#waiting.get(table);
    if (waiting === undefined) {
      this.#waiting.set(table, (waiting = { buffer: Buffer.allocUnsafe(FIRST_SIZE), length: 0 }));
    }
    // A character takes three bytes at most.
    const needed = waiting.length + row.length * 3;
    if (needed > waiting.buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, waiting.buffer.length * 2));
      waiting.buffer.copy(larger, 0, 0, waiting.length);
      waiting.buffer = larger;
    }
    waiting.length += waiting.buffer.write(row, waiting.length);
    // The last separator becomes the end of the row.
    waiting.buffer[waiting.length - 1] = 0x0a;
  }

  /** All rows that wait, and waits for none of them any more. */
  take(): readonly (readonly [Table, Buffer])[] {
    const taken = [...this.#waiting].map(
      ([table, { buffer, length }]) => [table, buffer.subarray(0, length)] as const,
    );
    this.#waiting.clear();
    return taken;
  }
}
