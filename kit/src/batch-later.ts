import { PacedWork } from './paced-work.ts';

const settled = Promise.resolve();

/**
 * When a loader sends its batch: when everything that could add to it has run. That is after the promises that are settled by
 * now, and those that these settle, and after what the work that is under way has put off to other turns, so that a batch is
 * one however long it takes to collect.
 */
export function batchLater(send: () => void): void {
  const work = PacedWork.current;
  const attempt = () => {
    if (work?.busy) work.whenIdle(after);
    else send();
  };
  const after = () => {
    void settled.then(() => {
      process.nextTick(attempt);
    });
  };
  after();
}
