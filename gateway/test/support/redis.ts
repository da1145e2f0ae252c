import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createClient } from '@redis/client';
import { freePort } from '../../../test/bench/processes.ts';

/** Whether this machine has a Redis server to test with; nothing here needs one otherwise. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export interface TestRedis extends AsyncDisposable {
  readonly url: string;
  /** Makes it seem that every budget was touched so many seconds longer ago. */
  readonly age: (seconds: number) => Promise<void>;
}

/** A Redis server of its own, which keeps nothing. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  const exited = once(server, 'exit');
  const url = `redis://127.0.0.1:${port}`;
  const client = createClient({ url, socket: { reconnectStrategy: () => 20 } });
  client.on('error', () => undefined);
  const gone = exited.then(() => Promise.reject(new Error('expected redis-server to start')));
  await Promise.race([client.connect(), gone]);
  return {
    url,
    async age(seconds) {
      for (const key of await client.keys('loopgraph:budget:*')) {
        await client.hIncrByFloat(key, 'at', -seconds);
      }
    },
    async [Symbol.asyncDispose]() {
      client.destroy();
      server.kill();
      await exited;
    },
  };
}
