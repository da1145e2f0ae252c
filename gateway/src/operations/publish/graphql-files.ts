import {
  GraphQLError,
  Kind,
  parse,
  print,
  visit,
  type ASTNode,
  type DefinitionNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { Submission, SubmittedOperation } from './submission.ts';

/** A file of GraphQL, by the path that its faults are told under. */
export interface GraphqlFile {
  readonly path: string;
  readonly text: string;
}

interface ReadFile extends GraphqlFile {
  readonly operations: readonly OperationDefinitionNode[];
  readonly fragments: readonly FragmentDefinitionNode[];
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function spreadsIn(node: ASTNode): string[] {
  const names: string[] = [];
  visit(node, { FragmentSpread: ({ name }) => void names.push(name.value) });
  return names;
}

/** The fragments that `operation` uses, also by way of others, by name; those that nobody defined are left out. */
function fragmentsOf(
  operation: OperationDefinitionNode,
  all: Fragments,
): readonly FragmentDefinitionNode[] {
  const used = new Map<string, FragmentDefinitionNode>();
  const pending = spreadsIn(operation);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const fragment = all.get(name);
    if (!fragment || used.has(name)) continue;
    used.set(name, fragment);
    pending.push(...spreadsIn(fragment));
  }
  return [...used.keys()].sort().flatMap((name) => used.get(name) ?? []);
}

function readDefinitions({ path, text }: GraphqlFile, faults: string[]): ReadFile {
  const none: ReadFile = { path, text, operations: [], fragments: [] };
  let definitions: readonly DefinitionNode[];
  try {
    ({ definitions } = parse(text));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { line = 1, column = 1 } = error.locations?.[0] ?? {};
    faults.push(`${path}:${line}:${column}: ${error.message}`);
    return none;
  }
  const operations = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  if (operations.length + fragments.length === definitions.length) {
    return { path, text, operations, fragments };
  }
  faults.push(`${path}: expected operations and fragments only, got definitions of a schema`);
  return none;
}

function submit(file: ReadFile, all: Fragments): SubmittedOperation[] {
  return file.operations.map((operation) => {
    const used = fragmentsOf(operation, all);
    const isWhole =
      file.operations.length === 1 &&
      file.fragments.length === used.length &&
      file.fragments.every((fragment) => used.includes(fragment));
    return {
      label: `${file.path} ${operation.name?.value ?? ''}`.trim(),
      body: isWhole ? file.text : `${[operation, ...used].map(print).join('\n\n')}\n`,
      id: null,
      claimed: null,
      clientName: null,
    };
  });
}

/**
 * Reads operations from files that may share fragments: a fragment's name stands for one fragment in all of them. The body
 * of an operation is its file as it is, where that holds nothing but it and the fragments that it uses, so that `sha256sum`
 * tells its id; else it is printed by graphql-js, followed by its fragments in the order of their names. `#import` lines are
 * comments here.
 */
export function readGraphqlFiles(files: readonly GraphqlFile[]): Submission {
  const faults: string[] = [];
  const read = files.map((file) => readDefinitions(file, faults));
  const fragments = new Map<string, FragmentDefinitionNode>();
  const definedIn = new Map<string, string>();
  for (const { path, fragments: own } of read) {
    for (const fragment of own) {
      const name = fragment.name.value;
      const before = definedIn.get(name);
      if (before !== undefined) {
        faults.push(`${path}: expected fragment ${name} once, got another one in ${before}`);
      }
      definedIn.set(name, path);
      fragments.set(name, fragment);
    }
  }
  const operations = read.flatMap((file) => submit(file, fragments));
  return { format: 'GraphQL files', operations, faults };
}
