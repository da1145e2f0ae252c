interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface GroupCommit<Item> {
  /** Resolves once the item is written, rejects where it is not. */
  readonly add: (item: Item) => Promise<void>;
  /** How many wait at present. */
  readonly waiting: () => number;
  /** Resolves when nothing waits. */
  readonly idle: () => Promise<void>;
}

/** Many at once cost each other little, and what waits has a bound. */
const mostTogether = 200;
const mostWaiting = 10_000;

/** Writes items in the order in which they come, one call at a time, and together those that came in the meantime. */
export function createGroupCommit<Item>(
  write: (items: readonly Item[]) => Promise<void>,
): GroupCommit<Item> {
  let waiting: Waiting<Item>[] = [];
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.slice(0, mostTogether);
      waiting = waiting.slice(mostTogether);
      try {
        await write(group.map(({ item }) => item));
        for (const { resolve } of group) resolve();
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    running = undefined;
  }

  return {
    add(item) {
      if (waiting.length >= mostWaiting) {
        return Promise.reject(
          new Error(`expected at most ${mostWaiting} to wait to be written, but more do`),
        );
      }
      const written = new Promise<void>((resolve, reject) => {
        waiting.push({ item, resolve, reject });
      });
      running ??= run();
      return written;
    },
    waiting: () => waiting.length,
    idle: async () => running,
  };
}
