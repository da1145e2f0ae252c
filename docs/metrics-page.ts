import { metrics } from '../gateway/src/metrics/catalogue.ts';

const rows = Object.entries(metrics).map(([name, { kind, labels, help }]) => {
  const shown = labels.map((label) => `\`${label}\``).join(', ');
  return `| \`${name}\` | ${kind} | ${shown} | ${help} |`;
});

/** docs/metrics.md. */
export const metricsPage = `# Metrics

<!-- Generated from gateway/src/metrics/catalogue.ts by \`pnpm docs:generate\`; do not edit. -->

What a gateway tells at \`/metrics\`, in the text format of Prometheus; who may read it: [telemetry.md](telemetry.md#metrics).

| metric | kind | labels | |
| --- | --- | --- | --- |
${rows.join('\n')}

Of the process itself there are the metrics of [prom-client](https://github.com/siimon/prom-client#default-metrics): \`process_...\`
(processor, memory, file descriptors) and \`nodejs_...\` (delay of the event loop, heap, garbage collection).
`;
