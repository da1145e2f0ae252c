import { Kind, parse, print, visit } from 'graphql';
import type { Asked, Executed } from './executors.ts';
import { createRandom } from './operations.ts';

/** Other response keys for those of an operation, or of its answer: no two have the same. */
export type Renaming = ReadonlyMap<string, string>;

/** The response keys of `query`, each once. */
export function responseKeys(query: string): string[] {
  const keys = new Set<string>();
  visit(parse(query), { Field: ({ alias, name }) => void keys.add((alias ?? name).value) });
  return [...keys];
}

/** As many of `names`, each once, as there are `keys`, the same for the same seed; others where they do not suffice. */
export function someOf(names: readonly string[], keys: readonly string[], seed: number): string[] {
  const random = createRandom(seed);
  const turns = new Map(names.map((name) => [name, random()]));
  const shuffled = [...turns].sort(([, one], [, other]) => one - other);
  return keys.map((_, index) => shuffled[index]?.[0] ?? `other${index}`);
}

/** What each of `keys` is called: the one of `others` in the same place. */
export function renaming(keys: readonly string[], others: readonly string[]): Renaming {
  return new Map(keys.map((key, index) => [key, others[index] ?? key]));
}

/** The same operation with other response keys. */
export function asking({ query, ...asked }: Asked, renamed: Renaming): Asked {
  const document = visit(parse(query), {
    Field(field) {
      const key = (field.alias ?? field.name).value;
      const alias = { kind: Kind.NAME, value: renamed.get(key) ?? key } as const;
      return { ...field, alias };
    },
  });
  return { ...asked, query: print(document) };
}

function withKeys(value: unknown, renamed: Renaming): unknown {
  if (Array.isArray(value)) return value.map((item) => withKeys(item, renamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [renamed.get(key) ?? key, withKeys(item, renamed)]),
  );
}

/** The same answer with other response keys, which our own errors name too; its errors in the order of the alphabet. */
export function answering({ data, errors, hints }: Executed, renamed: Renaming): Executed {
  const told = errors.map(({ message, path }) => ({
    message: message.replace(/(?<=field \w+\.)\w+/, (key) => renamed.get(key) ?? key),
    path: Array.isArray(path)
      ? path.map((part: unknown) => renamed.get(String(part)) ?? part)
      : path,
  }));
  return {
    data: JSON.stringify(withKeys(JSON.parse(data), renamed)),
    errors: told.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
    hints,
  };
}
