import type { Logger } from '@loopgraph/kit/log';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';
import type { Asker } from '../access/purpose.ts';
import { askedEntryOf } from './access-entry.ts';
import type { Access } from './access-record.ts';
import type { Trail } from './trail.ts';

/** How many refusals of one viewer are recorded one by one a minute: who sends garbage must not fill the trail with it. */
const mostAMinute = 60;
const mostViewers = 10_000;
const minuteMs = 60_000;
/** Of a viewer who is refused more often, those that come within it and are alike are one record. */
const togetherMs = 1000;

interface Minute {
  readonly since: number;
  refusals: number;
}

/** Refusals of operations before these were looked at. Disposing of it records what it holds. */
export interface Refusals extends AsyncDisposable {
  /** Resolves once it is recorded, or counted with others that will be; rejects where it cannot be recorded. */
  readonly record: (refusal: Access) => Promise<void>;
  /** Records those that were counted so far. */
  readonly catchUp: () => Promise<void>;
}

function viewerKey({ subject, credential: { kind, id } }: Asker): string {
  return JSON.stringify([kind, subject, kind === 'key' ? id : '']);
}

/** One that stands for both: of the last, and of the text that they have in common. */
function together(before: Access | undefined, last: Access | undefined): Access | undefined {
  if (!before || !last) return before ?? last;
  const { operationHash: hash } = last;
  const operationHash = before.operationHash === hash ? hash : null;
  const times = (before.times ?? 1) + (last.times ?? 1);
  return { ...last, operationHash, times };
}

/** Records refusals one by one as long as a viewer has few of them, and else how many there were. */
export function recordRefusalsIn(trail: Pick<Trail, 'record'>, logger: Logger): Refusals {
  const minutes = createRecentlyUsed<string, Minute>(mostViewers);
  const counted = new Map<string, Access>();
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  /** Whether one more of the viewer is one too many for this minute. */
  function isTooMany(who: string, { subject }: Asker): boolean {
    const now = performance.now();
    let minute = minutes.get(who);
    if (!minute || now - minute.since >= minuteMs) {
      minute = { since: now, refusals: 0 };
      minutes.set(who, minute);
    }
    minute.refusals += 1;
    if (minute.refusals === mostAMinute + 1) {
      logger.warn({ subject, mostAMinute }, 'more is refused to a viewer than is recorded singly');
    }
    return minute.refusals > mostAMinute;
  }

  function count(key: string, before: Access | undefined, last: Access | undefined): void {
    const both = together(before, last);
    if (both) counted.set(key, both);
    timer ??= setTimeout(() => void writeNow(), togetherMs).unref();
  }

  async function write(): Promise<void> {
    const taken = [...counted];
    counted.clear();
    for (const [key, refusal] of taken) {
      try {
        await trail.record(refusal);
      } catch (err) {
        const { times, codes } = refusal;
        logger.warn({ err, times, codes }, 'refusals could not be recorded; tried again');
        count(key, refusal, counted.get(key));
      }
    }
  }

  function writeNow(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  }

  return {
    async record(refusal) {
      const { viewer, codes } = refusal;
      const who = viewerKey(viewer);
      if (!isTooMany(who, viewer)) {
        await trail.record(refusal);
        return;
      }
      // What cannot be stored is refused here, and not tried again for ever.
      askedEntryOf(refusal);
      const key = JSON.stringify([who, viewer.purpose, codes]);
      count(key, counted.get(key), refusal);
    },
    catchUp: () => (timer ? writeNow() : writing),
    async [Symbol.asyncDispose]() {
      await writeNow();
      clearTimeout(timer);
      if (counted.size > 0)
        logger.error('refusals that were counted are lost, for the trail ended');
    },
  };
}
