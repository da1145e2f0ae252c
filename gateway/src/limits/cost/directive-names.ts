import { Kind, type DirectiveNode, type DocumentNode, type ValueNode } from 'graphql';

/** What a schema calls the directives of https://specs.apollo.dev/cost. */
export interface DirectiveNames {
  readonly cost: string;
  readonly listSize: string;
}

const specification = /^https:\/\/specs\.apollo\.dev\/cost(\/v\d+\.\d+)?\/?$/;

function argument(directive: DirectiveNode, name: string): ValueNode | undefined {
  return directive.arguments?.find((given) => given.name.value === name)?.value;
}

function text(value: ValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** An element of `@link(import:)`: "@name", or { name: "@name", as: "@other" }. */
function imported(element: ValueNode): readonly [name: string, as: string] | undefined {
  if (element.kind === Kind.STRING) return [element.value, element.value];
  if (element.kind !== Kind.OBJECT) return undefined;
  const field = (key: string) => text(element.fields.find(({ name }) => name.value === key)?.value);
  const name = field('name');
  return name === undefined ? undefined : [name, field('as') ?? name];
}

function namesIn(link: DirectiveNode): DirectiveNames {
  const list = argument(link, 'import');
  const imports = new Map(
    list?.kind === Kind.LIST ? list.values.flatMap((value) => [imported(value) ?? ['', '']]) : [],
  );
  const prefix = text(argument(link, 'as')) ?? 'cost';
  const nameOf = (name: string, otherwise: string) =>
    imports.get(`@${name}`)?.replace('@', '') ?? otherwise;
  // The directive that has its specification's name needs no import: https://specs.apollo.dev/link/v1.0
  return { cost: nameOf('cost', prefix), listSize: nameOf('listSize', `${prefix}__listSize`) };
}

/** The names that `schema` links the cost specification by; their own names where it does not say. */
export function directiveNames(schema: DocumentNode): DirectiveNames {
  for (const definition of schema.definitions) {
    const isSchema =
      definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION;
    const directives = isSchema ? (definition.directives ?? []) : [];
    const link = directives.find(
      (directive) =>
        directive.name.value === 'link' &&
        specification.test(text(argument(directive, 'url')) ?? ''),
    );
    if (link) return namesIn(link);
  }
  return { cost: 'cost', listSize: 'listSize' };
}
