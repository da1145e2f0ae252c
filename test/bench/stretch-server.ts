/**
 * Loaded before a server: at the `port` of its own URL it answers for how long the event loop was held at most since it was
 * asked last, for how much of that the thread had the processor, and how long the longest pause for garbage collection was, in ms as JSON.
 */
import { createServer } from 'node:http';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const port = new URL(import.meta.url).searchParams.get('port');

function serve(): void {
  const resolution = 1;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  let longestOwnMs = 0;
  let before = process.threadCpuUsage();
  // Once in a turn, and not while there is nothing to do: what the thread did in between, it did at a stretch.
  setInterval(() => {
    const { user, system } = process.threadCpuUsage(before);
    longestOwnMs = Math.max(longestOwnMs, (user + system) / 1000);
    before = process.threadCpuUsage();
  }, resolution).unref();
  let longestGcMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestGcMs = Math.max(longestGcMs, duration);
  }).observe({ entryTypes: ['gc'] });
  createServer((_request, response) => {
    const longestMs = Math.max(0, delay.max / 1e6 - resolution);
    response.end(JSON.stringify({ longestMs, longestOwnMs, longestGcMs }));
    delay.reset();
    longestOwnMs = 0;
    longestGcMs = 0;
  }).listen(Number(port), '127.0.0.1');
}

// What is loaded first in a process is loaded first in its workers, too.
if (isMainThread) serve();
