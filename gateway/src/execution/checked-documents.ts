import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';
import { mostTextWeight, textWeight } from '@loopgraph/kit/text-weight';

/**
 * Parses and validates each distinct text once, for as long as it is among those used last, a thousand of the usual length; until then it gives
 * the same document, so that what is worked out from its nodes can be kept beside them. Throws what is wrong with it.
 */
export function checkedDocuments(schema: GraphQLSchema): (text: string) => DocumentNode {
  const documents = createRecentlyUsed<string, DocumentNode>(mostTextWeight, (_document, text) =>
    textWeight(text.length),
  );
  return (text) => {
    const known = documents.get(text);
    if (known) return known;
    const document = parse(text, { noLocation: true });
    const [fault] = validate(schema, document);
    if (fault) throw fault;
    documents.set(text, document);
    return document;
  };
}
