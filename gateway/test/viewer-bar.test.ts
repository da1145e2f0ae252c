import { expect, test } from 'vitest';
import { renderPage } from '../src/http/graphiql-page.ts';
import { barInWindow } from './support/bar-in-window.ts';

test('states no purpose with a credential until somebody chooses one', async () => {
  const bar = barInWindow();
  expect(bar.purpose.options[0]).toEqual({ words: 'as the credential says', value: '' });
  bar.change('credential', 'lgk_key');
  expect(await bar.headersOfRequest()).toEqual({ authorization: 'Bearer lgk_key' });
  bar.change('purpose', 'COMPLIANCE');
  expect(await bar.headersOfRequest()).toEqual({
    authorization: 'Bearer lgk_key',
    'loopgraph-purpose': 'COMPLIANCE',
  });
});

test('has GraphiQL fetch the schema again when the credential or the purpose changes', () => {
  const bar = barInWindow();
  expect(bar.pressed).toEqual([]);
  bar.change('credential', 'lgk_key');
  bar.change('purpose', 'COMPLIANCE');
  expect(bar.pressed).toEqual(['keydown Ctrl R', 'keydown Ctrl R']);
});

test('presses the keys by which GraphiQL fetches the schema', () => {
  const page = renderPage({ initial: { query: '{ a }' }, personasPath: null });
  expect(page).toMatch(
    /(\w+)\.ctrlKey&&\1\.key==="R"\)\{const\{actions:(\w+)\}=[^}]{1,60};\2\.introspect\(\)/,
  );
});
