import { z } from 'zod';
import { isFields, type Fields } from '@loopgraph/kit/fields';
import type { SentError } from '../subgraph-call.ts';

const pathShape = z.array(z.union([z.string(), z.int().nonnegative()]));

/** What a client looks up where a fault leaves an error without a code: that the answer could not be read. */
const unreadable = { code: 'SUBGRAPH_UNAVAILABLE' };

/** How long an error's message may be, and its extensions as JSON: an answer repeats them at each of many places. */
const mostCharacters = 10_000;

/** How deep objects and lists may stand in each other in extensions. */
const mostLevels = 100;

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function pathOf(path: unknown): readonly (string | number)[] | undefined | null {
  return path == null ? undefined : (pathShape.safeParse(path).data ?? null);
}

function nestsWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => nestsWithin(each, levels - 1));
}

/** Whether all of them can be sent on: what nests too deep cannot be written, wherever the stack ends. */
function areBounded(extensions: Fields): boolean {
  return nestsWithin(extensions, mostLevels) && JSON.stringify(extensions).length <= mostCharacters;
}

/** What is sent on of extensions: of those that are too large, the code. */
function extensionsOf(extensions: unknown): Fields | undefined {
  if (!isFields(extensions)) return undefined;
  if (areBounded(extensions)) return extensions;
  const { code } = extensions;
  return typeof code === 'string' ? { code: code.slice(0, mostCharacters) } : undefined;
}

function faultOfExtensions(extensions: unknown): string[] {
  if (extensions == null) return [];
  if (!isFields(extensions))
    return [`extensions that are an object, but got ${kindOf(extensions)}`];
  if (areBounded(extensions)) return [];
  return [
    `extensions of at most ${mostCharacters} characters and ${mostLevels} levels of JSON, but got more`,
  ];
}

function faultOfMessage(message: unknown): string[] {
  if (typeof message !== 'string') {
    return [`a message that is a string, but got ${kindOf(message)}`];
  }
  if (message.length <= mostCharacters) return [];
  return [`a message of at most ${mostCharacters} characters, but got ${message.length}`];
}

function faultsOf({ message, path, extensions }: Fields): string[] {
  return [
    ...faultOfMessage(message),
    ...(pathOf(path) === null
      ? [`a path of names and indices, but got ${Array.isArray(path) ? 'others' : kindOf(path)}`]
      : []),
    ...faultOfExtensions(extensions),
  ];
}

function errorOf(sent: unknown): SentError {
  if (!isFields(sent)) {
    const message = `Expected an error to be an object, but got ${kindOf(sent)}.`;
    return { message, extensions: unreadable };
  }
  const path = pathOf(sent['path']) ?? undefined;
  const extensions = extensionsOf(sent['extensions']);
  const said = sent['message'];
  const own = typeof said === 'string' ? [said.slice(0, mostCharacters)] : [];
  const faults = faultsOf(sent).map((fault) => `Expected an error with ${fault}.`);
  const message = [...own, ...faults].join(' ');
  if (faults.length === 0) return { message, path, extensions };
  return { message, path, extensions: { ...unreadable, ...extensions } };
}

/**
 * The errors of an answer, undefined where it has none. In place of each that is not as the specification says
 * (https://spec.graphql.org/October2021/#sec-Errors) is one with what can be read of it, and with what was expected and got.
 */
export function sentErrors(errors: unknown): readonly SentError[] | undefined {
  if (errors == null) return undefined;
  if (Array.isArray(errors)) return errors.map(errorOf);
  const message = `Expected the errors of an answer to be a list, but got ${kindOf(errors)}.`;
  return [{ message, extensions: unreadable }];
}
