import { Kind, type SelectionNode } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** A variable of `@skip` or `@include`, and what it must be for the selection to stay. */
export interface Condition {
  readonly variable: string;
  readonly expected: boolean;
}

/** The conditions under which `selection` stays; undefined where it never does. */
export function conditionsOf({ directives = [] }: SelectionNode): readonly Condition[] | undefined {
  const conditions: Condition[] = [];
  for (const { name, arguments: given = [] } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const expected = name.value === 'include';
    const value = given.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, expected });
    else if (value?.kind === Kind.BOOLEAN && value.value !== expected) return undefined;
  }
  return conditions;
}

/** Whether all of `conditions` hold. */
export function hold(conditions: readonly Condition[], variables: Variables): boolean {
  return conditions.every(({ variable, expected }) => (variables[variable] === true) === expected);
}
