import type { Logger } from '@loopgraph/kit/log';
import type { Identity } from '@loopgraph/kit/viewer';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';

/** How many refusals of one viewer are recorded a minute: who sends garbage must not fill the trail with it. */
const mostAMinute = 60;
const mostViewers = 10_000;
const minuteMs = 60_000;

interface Minute {
  readonly since: number;
  refusals: number;
}

/** Tells whether one more refusal of a viewer is to be recorded; those that are not are told of in the log, once a minute. */
export function boundRefusals(logger: Logger): (asker: Identity) => boolean {
  const minutes = createRecentlyUsed<string, Minute>(mostViewers);
  return ({ subject, credential: { kind, id } }) => {
    const who = JSON.stringify([kind, subject, kind === 'key' ? id : '']);
    const now = performance.now();
    let minute = minutes.get(who);
    if (!minute || now - minute.since >= minuteMs) {
      minute = { since: now, refusals: 0 };
      minutes.set(who, minute);
    }
    minute.refusals += 1;
    if (minute.refusals === mostAMinute + 1) {
      logger.warn({ subject, mostAMinute }, 'more is refused to a viewer than the trail records');
    }
    return minute.refusals <= mostAMinute;
  };
}
