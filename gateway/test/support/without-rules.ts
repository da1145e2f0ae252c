import { Kind, parse, print, visit, type DirectiveNode } from 'graphql';

const rules = new Set(['authenticated', 'requiresScopes', 'policy', 'purpose', 'reveals']);
const specifications = /(specs\.apollo\.dev\/(authenticated|requiresScopes|policy)|access)\/v/;

function isLinkToRules({ name, arguments: given = [] }: DirectiveNode): boolean {
  return (
    name.value === 'link' &&
    given.some(({ value }) => value.kind === Kind.STRING && specifications.test(value.value))
  );
}

/** The supergraph as if nobody had said who may see what: Apollo Gateway refuses to serve it otherwise. */
export function withoutRules(supergraph: string): string {
  return print(
    visit(parse(supergraph), {
      Directive: (node) => (rules.has(node.name.value) || isLinkToRules(node) ? null : undefined),
      DirectiveDefinition: ({ name }) => (rules.has(name.value) ? null : undefined),
      ScalarTypeDefinition: ({ name }) =>
        /^(policy|requiresScopes)__/.test(name.value) ? null : undefined,
    }),
  );
}
