import { Lexer, Source, TokenKind } from 'graphql';

/** What can be told of an operation's text without parsing it. */
export interface SourceScan {
  /** Counted no further than one beyond the most that is asked about. */
  readonly tokens: number;
  /** How deep brackets of any kind stand in each other. */
  readonly nesting: number;
}

const opening: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_L,
  TokenKind.PAREN_L,
  TokenKind.BRACKET_L,
]);
const closing: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_R,
  TokenKind.PAREN_R,
  TokenKind.BRACKET_R,
]);

/**
 * Counts the tokens of `text` and how deep it nests, without recursion: a parser would run out of stack on what is
 * nested deep enough. Stops where there are more than `mostTokens`, nesting beyond `mostNesting`, or a fault of syntax.
 */
export function scanSource(text: string, mostTokens: number, mostNesting: number): SourceScan {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let depth = 0;
  let nesting = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) {
      tokens++;
      if (opening.has(lexer.token.kind)) nesting = Math.max(nesting, ++depth);
      else if (closing.has(lexer.token.kind)) depth--;
      if (tokens > mostTokens || nesting > mostNesting) break;
    }
  } catch {
    // The parser will say what is wrong, and does not read beyond it.
  }
  return { tokens, nesting };
}
