import { expect, test } from 'vitest';
import { unlessAborted } from '../src/request-signal.ts';

test('gives what is waited for, and its failure', async () => {
  const { signal } = new AbortController();
  await expect(unlessAborted(Promise.resolve(1), signal)).resolves.toBe(1);
  await expect(unlessAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
});

test('waits no longer than somebody does', async () => {
  const client = new AbortController();
  const { promise, resolve } = Promise.withResolvers<number>();
  const waiting = unlessAborted(promise, client.signal);
  client.abort(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
  await expect(unlessAborted(promise, client.signal)).rejects.toThrow('gone');
  resolve(1);
});
