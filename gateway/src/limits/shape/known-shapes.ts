import { hash } from 'node:crypto';
import { parse, type DocumentNode } from 'graphql';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';
import { measureShape, type Shape } from './measure-shape.ts';
import { scanSource } from './scan-source.ts';

/** Of an operation's text. Without a shape it is not GraphQL, or was not parsed. */
export interface SourceShape {
  readonly tokens: number;
  readonly nesting: number;
  readonly shape: Shape | undefined;
}

/** The shapes of operations, each measured once for as long as it is among those used last. */
export interface KnownShapes {
  /** Parses `text` only where it has at most `mostTokens` and nests no deeper than is safe. */
  readonly ofText: (text: string, mostTokens: number) => SourceShape;
  readonly ofDocument: (document: DocumentNode) => Shape;
}

const capacity = 2000;
/** Far from where graphql-js runs out of stack, and from what people write. */
export const mostNesting = 200;

function shapeOf(text: string): Shape | undefined {
  try {
    return measureShape(parse(text, { noLocation: true }));
  } catch {
    return undefined;
  }
}

export function createKnownShapes(): KnownShapes {
  const shapes = createRecentlyUsed<string, SourceShape>(capacity);
  const documents = new WeakMap<DocumentNode, Shape>();
  return {
    ofText(text, mostTokens) {
      const key = hash('sha256', text, 'base64');
      const known = shapes.get(key);
      if (known) return known;
      const { tokens, nesting } = scanSource(text, mostTokens, mostNesting);
      // Who may send more tokens is to be told its shape: what was not measured is not kept.
      if (tokens > mostTokens || nesting > mostNesting)
        return { tokens, nesting, shape: undefined };
      const measured = { tokens, nesting, shape: shapeOf(text) };
      shapes.set(key, measured);
      return measured;
    },
    ofDocument(document) {
      const known = documents.get(document);
      if (known) return known;
      const shape = measureShape(document);
      documents.set(document, shape);
      return shape;
    },
  };
}
