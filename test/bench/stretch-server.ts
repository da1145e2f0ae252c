/**
 * Loaded before a server: at the `port` of its own URL it answers for how long the event loop was held at most since it was
 * asked last, and how long the longest pause for garbage collection was, in ms as JSON.
 */
import { createServer } from 'node:http';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const port = new URL(import.meta.url).searchParams.get('port');

function serve(): void {
  const resolution = 1;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  let longestGcMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestGcMs = Math.max(longestGcMs, duration);
  }).observe({ entryTypes: ['gc'] });
  createServer((_request, response) => {
    const longestMs = Math.max(0, delay.max / 1e6 - resolution);
    response.end(JSON.stringify({ longestMs, longestGcMs }));
    delay.reset();
    longestGcMs = 0;
  }).listen(Number(port), '127.0.0.1');
}

// What is loaded first in a process is loaded first in its workers, too.
if (isMainThread) serve();
