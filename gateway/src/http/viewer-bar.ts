import { readFileSync } from 'node:fs';

function asset(name: string): string {
  return readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8');
}

/** What the bar looks like, as an element of the head. */
export const viewerBarStyle = `<style>\n${asset('viewer-bar.css')}</style>`;

/**
 * The bar that says who is asking and what for, as elements of the body. It adds its credential and purpose to every request
 * for /graphql, so it has to stand before all scripts that make any.
 */
export function viewerBar(personasPath: string | null): string {
  const config = JSON.stringify({ personasPath, graphqlPath: '/graphql' });
  return [
    asset('viewer-bar.html'),
    `<script>\n(${asset('viewer-bar.js').replace(/;\s*$/, '')})(${config});\n</script>`,
  ].join('\n');
}
