import { parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { createRecentlyUsed } from '@loopgraph/kit/recently-used';

const capacity = 1000;

/**
 * Parses and validates each distinct text once, for as long as it is among the thousand used last; until then it gives
 * the same document, so that what is worked out from its nodes can be kept beside them. Throws what is wrong with it.
 */
export function checkedDocuments(schema: GraphQLSchema): (text: string) => DocumentNode {
  const documents = createRecentlyUsed<string, DocumentNode>(capacity);
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
