import { isLate, paced } from './pace.ts';
import { TextPieces } from './text-pieces.ts';

/** How long the pieces of a long text are, in bytes. */
const pieceBytes = 65_536;
/** How many values of a list are written in one step where none of them holds others. */
const mostAtOnce = 64;

type Container = Readonly<Record<string, unknown>> | readonly unknown[];

function isContainer(value: unknown): value is Container {
  return (
    typeof value === 'object' &&
    value !== null &&
    !('toJSON' in value && typeof value.toJSON === 'function')
  );
}

/** Whether it takes more than one short step to write `value`. */
function isLong(value: unknown): value is Container {
  if (!isContainer(value)) return false;
  if (Array.isArray(value)) return value.length > mostAtOnce || value.some(isContainer);
  return Object.values(value).some(isContainer);
}

function* writeEach(value: Container, pieces: TextPieces): Generator<undefined, void, undefined> {
  const isList = Array.isArray(value);
  let before = isList ? '[' : '{';
  for (const [key, each] of isList ? value.entries() : Object.entries(value)) {
    if (isLate()) yield;
    if (!isList && each === undefined) continue;
    pieces.add(isList ? before : `${before}${JSON.stringify(key)}:`);
    before = ',';
    if (isLong(each)) yield* writeEach(each, pieces);
    else pieces.add(JSON.stringify(each ?? null));
  }
  if (before !== ',') pieces.add(before);
  pieces.add(isList ? ']' : '}');
}

function* write(value: Container): Generator<undefined, string | readonly Buffer[], undefined> {
  const pieces = new TextPieces(pieceBytes);
  yield* writeEach(value, pieces);
  return pieces.all();
}

/** The JSON of `value`, as `JSON.stringify` writes it, in turns of the event loop; in pieces of UTF-8 where it is long. */
export async function writtenJson(value: Container): Promise<string | readonly Buffer[]> {
  return await paced(write(value));
}
