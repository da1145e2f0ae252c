import { createLogger, type LogLevel } from '@loopgraph/kit/log';
import { expect, test } from 'vitest';

function linesAt(level: LogLevel): unknown[] {
  const lines: unknown[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const logger = createLogger({ name: 'test', level, destination });
  logger.info({ requestId: 'r-1' }, 'began');
  logger.error({ err: new Error('lost', { cause: new Error('no route') }) }, 'ended');
  return lines;
}

test('writes a line of JSON an entry, with time, level, name, and an error with its stack and cause', () => {
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string;
  expect(linesAt('info')).toEqual([
    { level: 'info', time, name: 'test', requestId: 'r-1', msg: 'began' },
    {
      level: 'error',
      time,
      name: 'test',
      err: {
        type: 'Error',
        message: 'lost: no route',
        stack: expect.stringContaining('log.test.ts') as string,
      },
      msg: 'ended',
    },
  ]);
});

test('leaves out what is below its level', () => {
  expect(linesAt('error')).toMatchObject([{ msg: 'ended' }]);
  expect(linesAt('silent')).toEqual([]);
});
