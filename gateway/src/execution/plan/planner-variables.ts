/** What Apollo's planner calls the variable that entity fetches give their representations in. */
export const representationsVariable = 'representations';

/** How it begins what it calls the variables for what @fromContext gives. */
const contextual = 'contextualArgument';

export function isContextual(variable: string): boolean {
  return variable.startsWith(contextual);
}

/** Whether a variable is the planner's own, or could be taken for one: the clients' have other names. */
export function isPlanners(variable: string): boolean {
  return variable.startsWith(representationsVariable) || isContextual(variable);
}
