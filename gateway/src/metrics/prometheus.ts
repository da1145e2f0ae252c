import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { metrics, type EventName, type GaugeName } from './catalogue.ts';
import type { Exposition, Reading, Sample } from './samples.ts';

/** From a millisecond, which a fetch in process may take, to the half minute that a request may. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Of this process: once, however many gateways run in it. */
const ofProcess = new Registry();
collectDefaultMetrics({ register: ofProcess });

type Add = (labels: Sample['labels'], value: number) => void;

function adder(name: EventName, registers: Registry[]): Add {
  const { kind, help, labels } = metrics[name];
  const settings = { name, help, labelNames: [...labels], registers };
  if (kind === 'counter') {
    const counter = new Counter<string>(settings);
    return (of, value) => {
      counter.inc(of, value);
    };
  }
  const histogram = new Histogram<string>({ ...settings, buckets });
  return (of, value) => {
    histogram.observe(of, value);
  };
}

function addGauge(name: GaugeName, read: () => readonly Reading[], registers: Registry[]): void {
  const { help, labels } = metrics[name];
  const gauge = new Gauge<string>({
    name,
    help,
    labelNames: [...labels],
    registers,
    collect() {
      this.reset();
      for (const reading of read()) gauge.set(reading.labels, reading.value);
    },
  });
}

function isEvent(name: string): name is EventName {
  return Object.entries(metrics).some(([known, { kind }]) => known === name && kind !== 'gauge');
}

/** The metrics of one gateway, as prom-client keeps them; `gauges` are those that something tells of. */
export function createRegistry(gauges: ReadonlyMap<GaugeName, () => readonly Reading[]>) {
  const registry = new Registry();
  const names = Object.keys(metrics).filter(isEvent);
  const adders = new Map(names.map((name) => [name, adder(name, [registry])]));
  for (const [name, read] of gauges) addGauge(name, read, [registry]);
  return {
    add: ({ name, labels, value }: Sample) => {
      adders.get(name)?.(labels, value);
    },
    expose: async (): Promise<Exposition> => {
      const parts = [await registry.metrics(), await ofProcess.metrics()];
      return { contentType: registry.contentType, text: parts.join('\n') };
    },
  };
}
