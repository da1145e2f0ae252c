import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { favicon, logo } from './logo.ts';

/** The operation that the page opens with. */
export interface InitialOperation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/** Text that stands in a script as a string, whatever is in it. */
function inScript(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}

/** Seeds what GraphiQL keeps in the browser, only where it has kept nothing yet: later visits find their own tabs. */
function seedScript({ query, variables }: InitialOperation): string {
  const seeds = { query, variables: JSON.stringify(variables ?? {}, undefined, 2) };
  const lines = Object.entries(seeds).map(
    ([name, text]) => `localStorage.setItem(${inScript(`graphiql:${name}`)}, ${inScript(text)});`,
  );
  return `<script>if (!localStorage.getItem('graphiql:tabState')) { ${lines.join(' ')} }</script>`;
}

/** GraphiQL as one page that needs nothing from elsewhere, opened with `initial`. */
export function renderPage(initial: InitialOperation): string {
  const html = renderGraphiQL({
    title: 'Loopgraph',
    logo,
    favicon,
    endpoint: '/graphql',
    // Empty, so that a new tab is: the first one is opened by what `seedScript` puts into storage.
    defaultQuery: '',
  });
  return html.replace('<div id="root"></div>', (root) => `${root}\n${seedScript(initial)}`);
}
