import { expect, test } from 'vitest';
import { openMetrics } from '../src/metrics/metrics.ts';

test('tells all that was recorded so far, in however many batches it came', async () => {
  using metrics = openMetrics();
  const record = (times: number) => {
    for (let time = 0; time < times; time++) {
      metrics.record('loopgraph_compiled_operations_total', { result: 'hit' });
    }
  };
  const counted = async () => {
    const { text } = await metrics.expose();
    return /^loopgraph_compiled_operations_total\{result="hit"\} (\d+)$/m.exec(text)?.[1];
  };
  record(3);
  expect(await counted()).toBe('3');
  record(1_200);
  expect(await counted()).toBe('1203');
  expect(await counted()).toBe('1203');
});
