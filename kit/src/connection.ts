import { encodeCursor } from './cursor.ts';
import type { Page } from './page.ts';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Edge<Row> {
  readonly node: Row;
  readonly cursor: string;
}

interface ConnectionSource<Row> {
  readonly page: Page;
  /** Reads the page as `pageClauses` has it: one row more than its size where there are further ones. */
  readonly read: () => Promise<readonly Row[]>;
  readonly count: () => Promise<number>;
}

/**
 * A Relay connection that reads only what is asked for: no rows where only `totalCount` is, no count where it is not.
 * GraphQL's default resolver calls its methods. `hasPreviousPage` (of a page read from its end: `hasNextPage`) tells
 * whether there was a cursor to come from, as the Relay specification allows.
 */
export class Connection<Row extends object> {
  readonly #source: ConnectionSource<Row>;
  #rows: Promise<{ rows: readonly Row[]; hasFurther: boolean }> | undefined;

  constructor(source: ConnectionSource<Row>) {
    this.#source = source;
  }

  #read(): Promise<{ rows: readonly Row[]; hasFurther: boolean }> {
    this.#rows ??= this.#source.read().then((read) => {
      const { size, backward } = this.#source.page;
      const rows = read.slice(0, size);
      return { rows: backward ? rows.reverse() : rows, hasFurther: read.length > size };
    });
    return this.#rows;
  }

  async nodes(): Promise<readonly Row[]> {
    return (await this.#read()).rows;
  }

  async edges(): Promise<readonly Edge<Row>[]> {
    const { ordering } = this.#source.page;
    const { rows } = await this.#read();
    return rows.map((node) => ({
      node,
      get cursor() {
        return encodeCursor(ordering, node);
      },
    }));
  }

  async pageInfo(): Promise<PageInfo> {
    const { ordering, backward, after, before } = this.#source.page;
    const { rows, hasFurther } = await this.#read();
    const first = rows.at(0);
    const last = rows.at(-1);
    return {
      hasNextPage: backward ? before !== undefined : hasFurther,
      hasPreviousPage: backward ? hasFurther : after !== undefined,
      get startCursor() {
        return first ? encodeCursor(ordering, first) : null;
      },
      get endCursor() {
        return last ? encodeCursor(ordering, last) : null;
      },
    };
  }

  totalCount(): Promise<number> {
    return this.#source.count();
  }
}
