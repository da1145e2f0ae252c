import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Logger } from '@loopgraph/kit/log';

interface WatchOptions {
  readonly file: string;
  readonly logger: Logger;
  /** Takes the file's new text; rejects when it cannot be used. */
  readonly onChange: (sdl: string) => Promise<void>;
}

// Looking at the file also sees what fs.watch does not: network volumes, and Kubernetes, which swaps a link above it.
const lookEveryMs = 500;

/** Calls `onChange` with each new text of `file`, and logs those that are refused; returns what ends it. */
export function watchSupergraph({ file, logger, onChange }: WatchOptions): () => Promise<void> {
  let latest = Promise.resolve();
  const reload = async () => {
    try {
      await onChange(await readFile(file, 'utf8'));
      logger.info({ file }, 'serving the changed supergraph');
    } catch (err) {
      logger.error(
        { file, err },
        'cannot use the changed supergraph; still serving the one before',
      );
    }
  };
  const onStat = () => {
    latest = latest.then(reload);
  };
  watchFile(file, { interval: lookEveryMs, persistent: false }, onStat);
  return () => {
    unwatchFile(file, onStat);
    return latest;
  };
}
