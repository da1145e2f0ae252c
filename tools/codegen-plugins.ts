import type { CodegenConfig } from '@graphql-codegen/cli';

export type { CodegenConfig };

const plugins = {
  '@graphql-codegen/typescript': () => import('@graphql-codegen/typescript'),
  '@graphql-codegen/typescript-operations': () => import('@graphql-codegen/typescript-operations'),
  '@graphql-codegen/typescript-resolvers': () => import('@graphql-codegen/typescript-resolvers'),
  '@graphql-codegen/typed-document-node': () => import('@graphql-codegen/typed-document-node'),
};

/** Loads a plugin from here: the folder that codegen.ts is in has none of its packages, nor should it. */
export const pluginLoader: NonNullable<CodegenConfig['pluginLoader']> = (name) => {
  const known = Object.entries(plugins).find(([plugin]) => plugin === name);
  if (known) return known[1]();
  const names = Object.keys(plugins).join(', ');
  throw new Error(`Expected one of the plugins ${names}, but got: ${name}.`);
};
