import { expect, test } from 'vitest';
import { makePage } from '../src/http/made-page.ts';

test('says what was wrong when the process that makes the page ends without one', async () => {
  // @ts-expect-error: this is no operation
  await expect(makePage({ initial: 7, personasPath: null })).rejects.toThrow(
    /expected the page, got exit 1 of its process: [\s\S]*expected object, received number/,
  );
});

test('ends that process when the gateway closes', async () => {
  const closing = new AbortController();
  const page = makePage({ initial: { query: '{ a }' }, personasPath: null }, closing.signal);
  closing.abort();
  await expect(page).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
});
