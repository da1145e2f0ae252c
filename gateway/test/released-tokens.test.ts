import { getLocation, GraphQLError, parse, visit, type Location } from 'graphql';
import { describe, expect, it } from 'vitest';
import { releaseTokens } from '../src/execution/released-tokens.ts';

const text = `query Named($id: ID! = "a") {
  thing(id: $id) { ...Parts }
}
fragment Parts on Thing { other: name @include(if: true) }`;

function locations(document: ReturnType<typeof parse>): Location[] {
  const found: Location[] = [];
  visit(document, {
    enter({ loc }) {
      if (loc) found.push(loc);
    },
  });
  return found;
}

describe('releaseTokens', () => {
  it('leaves no token of the text, and every place as it was', () => {
    const document = parse(text);
    const placed = locations(document).map(({ start, end }) => ({ start, end }));
    const tokens = new Set(locations(document).flatMap((loc) => [loc.startToken, loc.endToken]));
    releaseTokens(document);
    const after = locations(document);
    expect(placed.length).toBeGreaterThan(20);
    expect(after.map(({ start, end }) => ({ start, end }))).toEqual(placed);
    for (const { startToken, endToken, source } of after) {
      expect(tokens).not.toContain(startToken);
      expect([startToken.next, startToken.prev, endToken.next, endToken.prev]).toEqual([
        null,
        null,
        null,
        null,
      ]);
      expect(source.body).toBe(text);
    }
  });

  it('leaves errors their lines and columns', () => {
    const document = parse(text);
    const [, fragment] = document.definitions;
    const locationsOf = () => new GraphQLError('wrong', { nodes: fragment ?? null }).locations;
    const before = locationsOf();
    releaseTokens(document);
    expect(before).toEqual([{ line: 4, column: 1 }]);
    expect(locationsOf()).toEqual(before);
    const [definition] = document.definitions;
    expect(definition?.loc && getLocation(definition.loc.source, definition.loc.start)).toEqual({
      line: 1,
      column: 1,
    });
  });
});
