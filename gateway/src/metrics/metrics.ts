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

/** Keeps what is told until the library is loaded: soon, or when metrics are asked for first. */
export function openMetrics(): Metrics {
  const gauges = new Map<GaugeName, () => readonly Reading[]>();
  let early: Sample[] = [];
  let add = (sample: Sample): void => {
    early.push(sample);
  };
  let loading: ReturnType<typeof load> | undefined;

  async function load() {
    const { createRegistry } = await import('./prometheus.ts');
    const registry = createRegistry(gauges);
    for (const sample of early) registry.add(sample);
    early = [];
    add = registry.add;
    return registry;
  }

  const timer = setTimeout(() => void (loading ??= load()), loadAfterMs).unref();
  return {
    record(name, labels, value = 1) {
      add({ name, labels, value });
    },
    watch: (name, read) => void gauges.set(name, read),
    async expose() {
      const { expose } = await (loading ??= load());
      return await expose();
    },
    [Symbol.dispose]() {
      clearTimeout(timer);
    },
  };
}
