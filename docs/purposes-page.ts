import { readFileSync } from 'node:fs';
import {
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import type { AnyOf } from '../gateway/src/access/fields/requirement.ts';
import type { Rule } from '../gateway/src/access/fields/rule.ts';
import { planSupergraph } from '../gateway/src/execution/planned-supergraph.ts';
import { purposes } from '../kit/src/viewer.ts';

const supergraph = new URL('../schema/supergraph.graphql', import.meta.url);
const { schema, rules } = planSupergraph(readFileSync(supergraph, 'utf8'), {});

const texts = (anyOf: AnyOf) => anyOf.map((all) => all.join(' and ')).join(', or ');

/** What a request must bring besides its purpose. */
function taken(of: readonly Rule[]): string {
  const parts = of.flatMap(({ requirement }) => {
    if (requirement.kind === 'scopes') return [`\`${texts(requirement.anyOf)}\``];
    return requirement.kind === 'policies' ? [`policy \`${texts(requirement.anyOf)}\``] : [];
  });
  return [...new Set(parts)].join(', ');
}

function marks(of: readonly Rule[]): string[] {
  return purposes.map((purpose) =>
    of.every(
      ({ requirement }) => requirement.kind !== 'purpose' || requirement.allow.includes(purpose),
    )
      ? 'yes'
      : '–',
  );
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** The rows of one type: its fields, those together that are under the same rules; none where none is under any. */
function rowsOf(type: GraphQLObjectType): string[] {
  const groups = new Map<string, string[]>();
  for (const { name } of Object.values(type.getFields())) {
    const of = rules.ofField(type.name, name);
    if (of.length === 0) continue;
    const cells = [taken(of), ...marks(of)].join(' | ');
    groups.set(cells, [...(groups.get(cells) ?? []), name]);
  }
  return [...groups].map(([cells, names]) =>
    row([`**${type.name}**: ${names.map((name) => `\`${name}\``).join(', ')}`, cells]),
  );
}

/** The arguments, input fields and enum values that a type has, by coordinate. */
function inputsOf(type: GraphQLNamedType): string[] {
  const of = (parts: readonly { readonly name: string }[]) =>
    parts.map(({ name }) => `${type.name}.${name}`);
  if (isEnumType(type)) return of(type.getValues());
  if (isInputObjectType(type)) return of(Object.values(type.getFields()));
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name: field, args }) =>
    args.map(({ name }) => `${type.name}.${field}(${name}:)`),
  );
}

function revealing(): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    inputsOf(type).flatMap((coordinate) => {
      const of = rules.ofInput(coordinate);
      return of.length > 0 ? [row([`\`${coordinate}\``, taken(of), ...marks(of)])] : [];
    }),
  );
}

const types = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type))
  .filter(({ name }) => !/^__|(Connection|Edge)$/.test(name))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const columns = [
  '',
  'takes',
  ...purposes.map((purpose) => purpose.toLowerCase().replace('_', ' ')),
];
const heading = [row(columns), row(columns.map(() => '---'))];

/** docs/purposes.md: which fields serve which purposes, and what else they take. */
export const purposesPage = `# Fields by purpose

<!-- Generated from schema/supergraph.graphql by \`pnpm docs:generate\`; do not edit. -->

Every request states one purpose. A field that does not serve it is null in the answer, with an error, and is not
fetched; [access.md](access.md) says how. Fields that are not listed, such as those of courses, skills, competencies and
job roles, hold nothing of a person and serve every purpose. Pages of a type (\`nodes\`, \`edges\`, \`totalCount\`) are under the
rules of that type. All that is listed takes a viewer who is authenticated.

What people do while learning - how far they are, when they were last active - serves their development and themselves.
It serves no analysis of the company, and the evaluation of their performance only where they consented to that: with that purpose
there are enrollments of those alone whose consent is in force ([access.md](access.md#consent)).

${[...heading, ...types.flatMap(rowsOf)].join('\n')}

## Arguments

What selects or orders by a field tells of it, so it takes what the field takes:

${[...heading, ...revealing()].join('\n')}
`;
