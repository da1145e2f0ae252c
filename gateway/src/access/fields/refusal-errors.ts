import {
  getDirectiveValues,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  type DirectiveNode,
} from 'graphql';
import type { ErrorCodeName } from '@loopgraph/kit/errors';
import type { Refusal } from './cut-operation.ts';
import type { Guard } from './guarded-operation.ts';
import { describe } from './requirement.ts';

type Variables = Readonly<Record<string, unknown>>;

function leavesIn(directive: DirectiveNode, variables: Variables): boolean {
  const node = { directives: [directive] };
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function textOf({ requirement, coordinate, argument }: Guard): string {
  const use = argument === undefined ? '' : `argument "${argument}", which tells of `;
  return `${describe(requirement)} for ${use}${coordinate}`;
}

/** What clients may build on: which rules refused, without anything of the viewer. */
function rulesOf(guards: readonly Guard[]) {
  return guards.map(({ requirement, coordinate }) => ({ of: coordinate, ...requirement }));
}

const code: ErrorCodeName = 'UNAUTHORIZED_FIELD_OR_TYPE';

function errorOf({ path, guards }: Refusal): GraphQLError {
  const texts = [...new Set(guards.map(textOf))];
  return new GraphQLError(`Expected ${texts.join('; and ')}, but got a request without.`, {
    path,
    extensions: { code, rules: rulesOf(guards) },
  });
}

/** An error for each refused place that `variables` do not leave out anyway, in the order of the operation. */
export function refusalErrors(
  refusals: readonly Refusal[],
  variables: Variables,
): readonly GraphQLError[] {
  const places = new Map<string, Refusal>();
  for (const refusal of refusals) {
    const { path, conditions } = refusal;
    if (!conditions.every((directive) => leavesIn(directive, variables))) continue;
    const place = JSON.stringify(path);
    if (!places.has(place)) places.set(place, refusal);
  }
  return [...places.values()].map(errorOf);
}
