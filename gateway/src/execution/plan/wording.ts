/**
 * The text of an operation of a plan without its name: the planner numbers the names, so that fetches which ask in the same words
 * differ in nothing else.
 */
export function wordingOf(text: string, operationName: string | undefined): string {
  // Nothing but "query" or "mutation" comes before it.
  return operationName === undefined ? text : text.replace(operationName, '');
}
