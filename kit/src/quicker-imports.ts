import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url).href;
const sameAsCommonjs = /^(?:drizzle-orm|graphql-scalars|zod|@graphql-tools\/\w+)(?:$|\/)/;
const ownFile = /^\.{1,2}\/.*\.ts$/;
const ofKit = /^@loopgraph\/kit\/(.+)$/;

/** Where an import of our own leads, as package.json of the kit and the file system say too. */
function ownUrl(specifier: string, parentURL: string): string | undefined {
  if (!parentURL.startsWith(root) || parentURL.includes('/node_modules/')) return undefined;
  if (ownFile.test(specifier)) return new URL(specifier, parentURL).href;
  const [, name] = ofKit.exec(specifier) ?? [];
  return name === undefined ? undefined : `${root}kit/src/${name}.ts`;
}

/**
 * Makes what the house imports load sooner, and take less: a service that begins with it starts in half the time, with half
 * the memory. To be called before anything else is imported.
 *
 * What Node made of a file it keeps in `node_modules/.cache`.
 *
 * Of packages with many small modules it takes the CommonJS build, which Node 24 loads sooner than the same code as ES
 * modules; drizzle-orm's import each other in circles, over which it spends 0.7 to 1.0 s of processor time, against 0.1 s.
 *
 * An import of our own files is that of the file: Node looks at the file system several times for each of some two
 * thousand, half a second in all, to come to the same.
 */
export function importQuicker(): void {
  enableCompileCache(fileURLToPath(new URL('node_modules/.cache/node', root)));
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const url = ownUrl(specifier, context.parentURL ?? '');
      if (url !== undefined) return { url, format: 'module-typescript', shortCircuit: true };
      return sameAsCommonjs.test(specifier)
        ? nextResolve(specifier, { ...context, conditions: ['node', 'require', 'default'] })
        : nextResolve(specifier, context);
    },
  });
}
