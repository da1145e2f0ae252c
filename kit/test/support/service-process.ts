import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';

/** Runs the module at `path` under this Node with `env` alone, and follows it. */
export function runModule(path: string, env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [path], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const stderr = text(child.stderr);
  const ended = once(child, 'exit').then(([code]: unknown[]) => code);
  const lines: Record<string, unknown>[] = [];
  const listening = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const entry = JSON.parse(line) as Record<string, unknown>;
    lines.push(entry);
    if (entry['msg'] === 'serving') listening.resolve(String(entry['url']));
  });
  return {
    /** Where it serves, once it does. */
    url: listening.promise,
    stderr,
    lines,
    /** Its exit code, once it has ended. */
    ended,
    stop: (signal: NodeJS.Signals = 'SIGTERM') => child.kill(signal),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
