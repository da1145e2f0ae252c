import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { favicon, logo } from './logo.ts';
import { viewerBar, viewerBarStyle } from './viewer-bar.ts';

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

export interface PageOptions {
  readonly initial: InitialOperation;
  /** Where the page finds whom one can try things out as; null where one needs a credential of one's own. */
  readonly personasPath: string | null;
}

const root = '<div id="root"></div>';

/** GraphiQL as one page that needs nothing from elsewhere, below a bar that says who is asking. */
export function renderPage({ initial, personasPath }: PageOptions): string {
  const html = renderGraphiQL({
    title: 'Loopgraph',
    logo,
    favicon,
    endpoint: '/graphql',
    // Empty, so that a new tab is: the first one is opened by what `seedScript` puts into storage.
    defaultQuery: '',
    // Credentials may be among them.
    shouldPersistHeaders: false,
  });
  return html
    .replace('</head>', (end) => `${viewerBarStyle}\n${end}`)
    .replace(root, () => [viewerBar(personasPath), root, seedScript(initial)].join('\n'));
}
