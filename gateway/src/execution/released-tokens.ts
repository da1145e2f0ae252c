import { Token, TokenKind, type ASTNode, type DocumentNode, type Location } from 'graphql';

/** What stands where a token was. */
const noToken = new Token(TokenKind.SOF, 0, 0, 0, 0);

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/**
 * Lets go of the tokens of `document`, which was found valid. graphql-js keeps the whole chain of them with every node, a quarter of
 * what a document takes, and nobody reads them again: what an error says of its place is the start of its node.
 */
export function releaseTokens(document: DocumentNode): void {
  const release = (node: ASTNode): void => {
    if (node.loc) {
      const place: Writable<Location> = node.loc;
      place.startToken = noToken;
      place.endToken = noToken;
    }
    for (const child of Object.values(node)) {
      if (Array.isArray(child)) {
        for (const one of child) if (isNode(one)) release(one);
      } else if (isNode(child)) {
        release(child);
      }
    }
  };
  release(document);
}
