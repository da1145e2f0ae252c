import type { EventName, GaugeName, LabelsOf } from './catalogue.ts';
import type { Exposition, Reading, Sample } from './samples.ts';

/** What Prometheus is told of this gateway. */
export interface Metrics extends Disposable {
  /** Adds to a counter, 1 unless told otherwise, or puts seconds into a histogram. */
  readonly record: <Name extends EventName>(
    name: Name,
    labels: LabelsOf<Name>,
    value?: number,
  ) => void;
  /** Has `read` tell the values of a gauge whenever they are asked for. */
  readonly watch: (name: GaugeName, read: () => readonly Reading[]) => void;
  readonly expose: () => Promise<Exposition>;
}

/** Loading the library takes 0.1 s, which nobody who waits for the start has to wait for. */
const loadAfterMs = 2000;

/** How many samples the library gets at once: one by one they take ten times as long, for a request does much else between two. */
const mostWaiting = 500;

/** Keeps what is told, until there is much of it and the library is loaded, or until metrics are asked for. */
export function openMetrics(): Metrics {
  const gauges = new Map<GaugeName, () => readonly Reading[]>();
  let waiting: Sample[] = [];
  let add: ((sample: Sample) => void) | undefined;
  let loading: ReturnType<typeof load> | undefined;

  async function load() {
    const { createRegistry } = await import('./prometheus.ts');
    const registry = createRegistry(gauges);
    add = registry.add;
    return registry;
  }

  function addWaiting(addSample: (sample: Sample) => void): void {
    const samples = waiting;
    waiting = [];
    for (const sample of samples) addSample(sample);
  }

  const timer = setTimeout(() => void (loading ??= load()), loadAfterMs).unref();
  return {
    record(name, labels, value = 1) {
      waiting.push({ name, labels, value });
      if (add && waiting.length >= mostWaiting) addWaiting(add);
    },
    watch: (name, read) => void gauges.set(name, read),
    async expose() {
      const registry = await (loading ??= load());
      addWaiting(registry.add);
      return await registry.expose();
    },
    [Symbol.dispose]() {
      clearTimeout(timer);
    },
  };
}
