import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Program extends AsyncDisposable {
  /** Resolves with the text that `pattern` matched first on stdout; rejects if the program ends before. */
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** The same of stderr. */
  readonly warned: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<{ exitCode: number | null; stdout: string; stderr: string }>;
}

/** Runs a file of this repository under Node as a user would; `variables` replaces DATABASE_URL and others. */
export function runProgram(
  file: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Program {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  const cleared = [
    'DATABASE_URL',
    'PORT',
    'HOST',
    'LOOPGRAPH_HOME',
    'LOG_LEVEL',
    'OIDC_ISSUER',
  ].flatMap((name) => ['-u', name]);
  const set = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  const child = spawn('env', [...cleared, ...set, process.execPath, path, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const ended = once(child, 'close').then(() => ({ exitCode: child.exitCode, ...output }));
  const matched = (stream: 'stdout' | 'stderr') => (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(output[stream]);
        if (match) resolve(match);
      };
      child[stream].on('data', look);
      look();
      void ended.then(() => {
        const { stdout, stderr } = output;
        reject(new Error(`expected ${pattern} on ${stream}, got: ${stdout}${stderr}`));
      });
    });
  return {
    said: matched('stdout'),
    warned: matched('stderr'),
    kill: (signal) => child.kill(signal),
    ended,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
