const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const number = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * The text of a cell. Nothing is an empty one; lists and objects are JSON. A spreadsheet would run text that begins with
 * = + - @ (or their full-width forms), a tabulator or a line break as a formula
 * (https://owasp.org/www-community/attacks/CSV_Injection), so it gets an apostrophe before it; what is a number from end to
 * end, such as -5, stays one.
 */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return formula.test(value) && !number.test(value) ? `'${value}` : value;
}
